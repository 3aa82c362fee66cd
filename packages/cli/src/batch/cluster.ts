/** Texts in clusters: those that carry one text, found by the archive's own duplicate decision. */
import {
  findRelated,
  joinsStory,
  keysToClaim,
  prepareText,
  type Relation,
  standInsOf,
} from "@winnow/core/dedup";
import { sha256 } from "@winnow/core/records";
import { MemoryIndex } from "@winnow/core/testing";
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
  readonly #index = new MemoryIndex();
  readonly #rows: Omit<Clustered, "cluster" | "size">[] = [];
  /** The story that each text joined when it came; stories may have become one since. */
  readonly #stories: string[] = [];

  async add({ file, text, title, url, domain, publishedAt, language }: Text): Promise<void> {
    const articleId = idOf(this.#rows.length);
    const prepared = prepareText(text);
    const page = {
      ...{ articleId, title, publishedAt, language },
      urlKey: url === null ? null : normalizeUrl(url),
      domain: domain ?? (url === null ? null : registrableDomain(url)),
    };
    const { related, keys, owners } = await findRelated({ ...page, text: prepared }, this.#index);
    const kin = related.filter(({ verdict }) => joinsStory(verdict));
    const [storyId = articleId, ...merged] = new Set(kin.map(({ candidate }) => candidate.storyId));
    for (const loser of merged) this.#index.merge(loser, storyId);
    const { textHash, sketch } = prepared;
    this.#index.add({ ...page, agency: null, textHash, sketch, storyId }, text);
    for (const key of keysToClaim(keys, owners, standInsOf(related))) {
      await this.#index.claim(key, articleId);
    }
    this.#stories.push(storyId);
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
    const stories = this.#stories.map((story) => this.#index.storyOf(story));
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
