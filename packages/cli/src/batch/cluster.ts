/** Texts in clusters: those that carry one text, joined as the archive joins its stories. */
import { prepareText, type Relation } from "@winnow/core/dedup";
import { sha256 } from "@winnow/core/records";
import { fileStory } from "@winnow/core/stories";
import { IndexedStories } from "@winnow/core/testing";
import { normalizeUrl, registrableDomain } from "@winnow/core/text";

/** A text as it is compared. */
export interface Text {
  file: string;
  text: string;
  title: string;
  url: string | null;
  domain: string | null;
  publishedAt: string | null;
  language: string | null;
}

/** A text in its cluster. */
export interface Clustered {
  file: string;
  /** The cluster's number, from 1, in the order of its first texts. */
  cluster: number;
  /** How many texts are in it. */
  size: number;
  /** How it stands to the likeliest of the texts before it; `null` for one that resembles none. */
  relation: Relation | null;
  /** That text's file. */
  of: string | null;
}

/** Clusters texts, one at a time. */
export class Clusters {
  readonly #stories = new IndexedStories();
  readonly #rows: Omit<Clustered, "cluster" | "size">[] = [];

  async add({ file, text, title, url, domain, publishedAt, language }: Text): Promise<void> {
    const { index } = this.#stories;
    const articleId = idOf(this.#rows.length);
    const prepared = prepareText(text);
    const page = {
      ...{ articleId, title, publishedAt, language },
      urlKey: url === null ? null : normalizeUrl(url),
      domain: domain ?? (url === null ? null : registrableDomain(url)),
    };
    const { textHash, sketch } = prepared;
    index.add({ ...page, agency: null, textHash, sketch, storyId: articleId }, text);
    const ports = { index, stories: this.#stories, relations: { record: async () => {} } };
    const related = await fileStory(ports, { ...page, text: prepared });
    const [likeliest] = related;
    const relation = likeliest?.verdict.relation ?? "none";
    const isRelated = likeliest !== undefined && relation !== "none";
    this.#rows.push({
      file,
      relation: isRelated ? relation : null,
      of: isRelated ? this.#fileOf(likeliest.candidate.articleId) : null,
    });
  }

  /** Every text with its cluster, as it stands when all were added. */
  all(): Clustered[] {
    const stories = this.#rows.map((_, place) => this.#stories.index.storyOf(idOf(place)));
    const numbers = new Map<string, number>();
    const sizes = new Map<string, number>();
    for (const story of stories) {
      if (!numbers.has(story)) numbers.set(story, numbers.size + 1);
      sizes.set(story, (sizes.get(story) ?? 0) + 1);
    }
    return this.#rows.map((row, n) => {
      const story = stories[n] ?? "";
      return { ...row, cluster: numbers.get(story) ?? 0, size: sizes.get(story) ?? 0 };
    });
  }

  #fileOf(articleId: string): string | null {
    return this.#rows[Number.parseInt(articleId.slice(0, placeDigits), 16)]?.file ?? null;
  }
}

/** An id's first digits say its text's place, the others spread it. */
const placeDigits = 8;
const idLength = 32;

function idOf(place: number): string {
  const digits = place.toString(16).padStart(placeDigits, "0");
  return digits + sha256(digits).slice(0, idLength - placeDigits);
}
