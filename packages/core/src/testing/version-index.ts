/** The duplicate index over stored versions, as the archive keeps it: only its keys are its own. */
import {
  type Candidate,
  type DuplicateIndex,
  maxOwners,
  type Owners,
} from "../dedup/index/port.ts";
import { prepareText } from "../dedup/index/prepare.ts";
import type { Versions } from "../ports/versions.ts";
import { textOf } from "../records/text-of.ts";
import type { Version } from "../records/version.ts";
import type { Stories } from "../stories/port.ts";
import { normalizeUrl, registrableDomain } from "../text/url.ts";

export class VersionIndex implements DuplicateIndex {
  readonly #owners = new Map<string, string[]>();
  readonly #versions: Versions;
  readonly #stories: Pick<Stories, "rootsOf">;

  constructor(versions: Versions, stories: Pick<Stories, "rootsOf">) {
    this.#versions = versions;
    this.#stories = stories;
  }

  async probe(keys: readonly string[]): Promise<Owners> {
    const found = keys.map((key) => [key, [...(this.#owners.get(key) ?? [])]] as const);
    return new Map(found.filter(([, owners]) => owners.length > 0));
  }

  async claim(key: string, articleId: string): Promise<readonly string[]> {
    const owners = this.#owners.get(key) ?? [];
    if (owners.length < maxOwners && !owners.includes(articleId)) owners.push(articleId);
    this.#owners.set(key, owners);
    return [...owners];
  }

  async candidates(articleIds: readonly string[]): Promise<Candidate[]> {
    const roots = await this.#stories.rootsOf(articleIds, { consistent: true });
    const texts = await Promise.all(
      articleIds.map(async (id) =>
        (await this.#versions.all(id)).map((version) =>
          candidateOf(id, roots.get(id)?.id ?? id, version),
        ),
      ),
    );
    return texts.flat();
  }

  async textOf(articleId: string, textHash: string): Promise<string | null> {
    const version = await this.#versions.get(articleId, textHash);
    return version && textOf(version.extraction);
  }
}

function candidateOf(articleId: string, storyId: string, version: Version): Candidate {
  const { textHash, extraction, url, givenUrl } = version;
  return {
    articleId,
    textHash,
    storyId,
    sketch: prepareText(textOf(extraction), textHash).sketch,
    title: extraction.title?.value ?? null,
    urlKey: givenUrl === null ? null : normalizeUrl(givenUrl),
    domain: url === null ? null : registrableDomain(url),
    publishedAt: extraction.publishedAt?.value ?? null,
    agency: extraction.agency?.value ?? null,
    language: extraction.language?.value ?? null,
  };
}
