/** The archive's write side on DynamoDB: one conditional or idempotent item a call. */

import type { Archive } from "@winnow/core/ports";
import {
  type ArticleHead,
  type ArticleId,
  type Fate,
  fateRank,
  Outcome,
  type Seen,
  type Sighting,
  type TextClaim,
  type Version,
  type VersionHead,
} from "@winnow/core/records";
import { z } from "zod";
import { headAttributes } from "./article-item.ts";
import { type Key, keys } from "./keys.ts";
import { MonthDirectory } from "./month-directory.ts";
import { isAwaited } from "./outcome-item.ts";
import type { Item, TableClient, Update } from "./table-client.ts";
import { headOfVersion } from "./version-item.ts";
import type { VersionTable } from "./version-table.ts";

/** What leads to an article: a URL, or a text at a site. */
const Link = z.object({ articleId: z.string() });

export class DynamoArchive implements Archive {
  readonly #table: TableClient;
  readonly #versions: VersionTable;
  readonly #months: MonthDirectory;

  constructor(table: TableClient, versions: VersionTable) {
    this.#table = table;
    this.#versions = versions;
    this.#months = new MonthDirectory(table);
  }

  async outcomeOf(key: string, captureId: string): Promise<Outcome | null> {
    const item = await this.#table.get(keys.outcome(key, captureId));
    return item === null || isAwaited(item) ? null : Outcome.parse(item);
  }

  async recordOutcome(outcome: Outcome): Promise<Outcome> {
    const key = keys.outcome(outcome.key, outcome.captureId);
    const own = { ...outcome, rank: fateRank[outcome.outcome] };
    for (;;) {
      if (await this.#table.putIfAbsent(key, own)) return outcome;
      const standing = await this.#table.get(key);
      if (standing === null) continue;
      if (!isAwaited(standing)) return Outcome.parse(standing);
      // It was lowered before it was filed: the lower of the two stands, and the wait is over.
      const { awaited: _, ...lowered } = standing;
      const item = own.rank < Number(lowered.rank) ? own : lowered;
      if (await this.#putInPlaceOf(standing, key, item)) return Outcome.parse(item);
    }
  }

  /**
   * A capture may be lowered before it is filed to the end, even if its worker died on the way. Its
   * outcome then stands as awaited, which a retry of that capture and the sweep take for none.
   */
  async lowerOutcome(sighting: Sighting, fate: Fate): Promise<void> {
    const rank = fateRank[fate.outcome];
    const key = keys.outcome(sighting.key, sighting.captureId);
    const item = { ...sighting, ...fate, rank };
    for (;;) {
      const standing = await this.#table.get(key);
      if (standing !== null && Number(standing.rank) <= rank) return;
      const isWritten =
        standing === null
          ? await this.#table.putIfAbsent(key, { ...item, awaited: true })
          : await this.#putInPlaceOf(
              standing,
              key,
              isAwaited(standing) ? { ...item, awaited: true } : item,
            );
      if (isWritten) return;
    }
  }

  /** Puts an outcome in the place of the one that was read; `false` if that has changed. */
  #putInPlaceOf(standing: Item, key: Key, item: Item): Promise<boolean> {
    const wait = isAwaited(standing)
      ? "attribute_exists(awaited)"
      : "attribute_not_exists(awaited)";
    const condition = `#rank = :standing AND ${wait}`;
    return this.#table.putIf(
      key,
      item,
      condition,
      { "#rank": "rank" },
      { ":standing": standing.rank },
    );
  }

  async linkOf(urlKey: string): Promise<ArticleId | null> {
    const item = await this.#table.get(keys.url(urlKey));
    return item && Link.parse(item).articleId;
  }

  async linkUrl(urlKey: string, articleId: ArticleId): Promise<void> {
    await this.#table.putIfAbsent(keys.url(urlKey), { articleId, url: urlKey });
  }

  async claimText(textHash: string, { domain, articleId }: TextClaim): Promise<ArticleId> {
    const key = keys.text(textHash, domain);
    if (await this.#table.putIfAbsent(key, { articleId })) return articleId;
    return Link.parse(await this.#table.get(key)).articleId;
  }

  async addVersion(articleId: ArticleId, version: Version): Promise<VersionHead | null> {
    if (await this.#versions.add(articleId, version)) return null;
    const standing = await this.#versions.get(articleId, version.textHash);
    return standing && headOfVersion(standing);
  }

  replaceVersion(articleId: ArticleId, version: Version, expected: string): Promise<boolean> {
    return this.#versions.replace(articleId, version, expected);
  }

  async versions(articleId: ArticleId): Promise<VersionHead[]> {
    return (await this.#versions.all(articleId)).map(headOfVersion);
  }

  async headBasis(articleId: ArticleId): Promise<string | null> {
    const basis = (await this.#table.get(keys.head(articleId)))?.basis;
    return typeof basis === "string" ? basis : null;
  }

  createHead(head: ArticleHead, { collection, at }: Seen, now: Date): Promise<boolean> {
    return this.#writeHead(head, now, "attribute_not_exists(PK)", {
      add: " ADD collections :collection",
      set: ", lastSeenAt = :seenAt",
      values: { ":collection": new Set([collection]), ":seenAt": at },
    });
  }

  updateHead(head: ArticleHead, expectedBasis: string | null, now: Date): Promise<boolean> {
    const condition =
      expectedBasis === null ? "attribute_not_exists(basis)" : "basis = :expectedBasis";
    const values = expectedBasis === null ? {} : { ":expectedBasis": expectedBasis };
    return this.#writeHead(head, now, condition, { add: "", set: "", values });
  }

  async #writeHead(
    head: ArticleHead,
    now: Date,
    condition: string,
    more: { add: string; set: string; values: Record<string, unknown> },
  ): Promise<boolean> {
    const { month, attributes } = headAttributes(head);
    // First: a month without articles harms nobody, an article in an unknown month is not listed.
    await this.#months.add(month);
    const set = Object.entries(attributes).filter(([, value]) => value !== null);
    const gone = Object.entries(attributes).filter(([, value]) => value === null);
    const update: Update = {
      UpdateExpression: [
        `SET ${set.map(([name]) => `${name} = :${name}`).join(", ")}`,
        `, ingestedAt = if_not_exists(ingestedAt, :now)${more.set}`,
        gone.length > 0 ? ` REMOVE ${gone.map(([name]) => name).join(", ")}` : "",
        more.add,
      ].join(""),
      ConditionExpression: condition,
      ExpressionAttributeValues: {
        ...Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
        ":now": now.toISOString(),
        ...more.values,
      },
    };
    return this.#table.update(keys.head(head.id), update);
  }

  /** One write for a later sighting, as most are; a second for one that comes out of order. */
  async noteSeen(articleId: ArticleId, { collection, at }: Seen): Promise<void> {
    const key = keys.head(articleId);
    const isLater = await this.#table.update(key, {
      UpdateExpression: "SET lastSeenAt = :at ADD collections :collection",
      ConditionExpression: "attribute_not_exists(lastSeenAt) OR lastSeenAt < :at",
      ExpressionAttributeValues: { ":at": at, ":collection": new Set([collection]) },
    });
    if (isLater) return;
    await this.#table.update(key, {
      UpdateExpression: "ADD collections :collection",
      ConditionExpression: "NOT contains(collections, :name)",
      ExpressionAttributeValues: { ":collection": new Set([collection]), ":name": collection },
    });
  }
}
