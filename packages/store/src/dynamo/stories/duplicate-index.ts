/**
 * The duplicate index on DynamoDB: anchors as small items with at most four owners, candidates from
 * the versions themselves, which hold the text that an alignment needs anyway.
 */

import {
  type Candidate,
  type DuplicateIndex,
  maxOwners,
  type Owners,
  prepareText,
} from "@winnow/core/dedup";
import { type ArticleId, textOf, type Version } from "@winnow/core/records";
import { normalizeUrl, registrableDomain } from "@winnow/core/text";
import { z } from "zod";
import { keys } from "../keys.ts";
import type { TableClient } from "../table/table-client.ts";
import type { DynamoVersions } from "../versions.ts";
import type { DynamoStories } from "./stories.ts";

const IndexKeyItem = z.object({ PK: z.string(), owners: z.array(z.string()) });

/** Characters of texts that are kept at hand: a candidate whose sketch fits is aligned next. */
const maxCharactersAtHand = 4_000_000;

export class DynamoDuplicateIndex implements DuplicateIndex {
  readonly #table: TableClient;
  readonly #versions: DynamoVersions;
  readonly #stories: DynamoStories;
  readonly #texts = new Map<string, string>();
  #charactersAtHand = 0;

  constructor(table: TableClient, versions: DynamoVersions, stories: DynamoStories) {
    this.#table = table;
    this.#versions = versions;
    this.#stories = stories;
  }

  async probe(hashes: readonly string[], options: { consistent: boolean }): Promise<Owners> {
    const hashOf = new Map(hashes.map((hash) => [keys.indexKey(hash).PK, hash]));
    const items = await this.#table.getMany(hashes.map(keys.indexKey), options);
    const anchors = items.map((item) => IndexKeyItem.parse(item));
    return new Map(anchors.map(({ PK, owners }) => [hashOf.get(PK) ?? PK, owners]));
  }

  async claim(hash: string, articleId: ArticleId): Promise<readonly ArticleId[]> {
    const key = keys.indexKey(hash);
    const item = await this.#table.updateReturning(key, {
      UpdateExpression: "SET owners = list_append(if_not_exists(owners, :none), :own)",
      ConditionExpression:
        "attribute_not_exists(owners) OR (size(owners) < :most AND NOT contains(owners, :id))",
      ExpressionAttributeValues: {
        ":none": [],
        ":own": [articleId],
        ":id": articleId,
        ":most": maxOwners,
      },
    });
    return IndexKeyItem.parse(item ?? (await this.#table.get(key))).owners;
  }

  async candidates(articleIds: readonly ArticleId[]): Promise<Candidate[]> {
    const [roots, versions] = await Promise.all([
      this.#stories.rootsOf(articleIds, { consistent: false }),
      Promise.all(articleIds.map((articleId) => this.#versions.all(articleId))),
    ]);
    return articleIds.flatMap((articleId, n) => {
      const storyId = roots.get(articleId)?.id ?? articleId;
      return (versions[n] ?? []).map((version) => this.#candidateOf(articleId, storyId, version));
    });
  }

  async textOf(articleId: ArticleId, textHash: string): Promise<string | null> {
    const atHand = this.#texts.get(textHash);
    if (atHand !== undefined) return atHand;
    const version = await this.#versions.get(articleId, textHash);
    return version && textOf(version.extraction);
  }

  #candidateOf(articleId: ArticleId, storyId: string, version: Version): Candidate {
    const { textHash, extraction, url, givenUrl } = version;
    const text = textOf(extraction);
    this.#keepAtHand(textHash, text);
    return {
      articleId,
      textHash,
      sketch: prepareText(text, textHash).sketch,
      title: extraction.title?.value ?? null,
      // An address that a page only declares proves nothing.
      urlKey: givenUrl === null ? null : normalizeUrl(givenUrl),
      domain: url === null ? null : registrableDomain(url),
      publishedAt: extraction.publishedAt?.value ?? null,
      agency: extraction.agency?.value ?? null,
      language: extraction.language?.value ?? null,
      storyId,
    };
  }

  /** Keeps a text, and lets go of the oldest ones while there are too many characters. */
  #keepAtHand(textHash: string, text: string): void {
    if (this.#texts.has(textHash)) return;
    this.#texts.set(textHash, text);
    this.#charactersAtHand += text.length;
    for (const [oldest, { length }] of this.#texts) {
      if (this.#charactersAtHand <= maxCharactersAtHand) return;
      this.#texts.delete(oldest);
      this.#charactersAtHand -= length;
    }
  }
}
