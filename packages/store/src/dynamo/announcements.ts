/**
 * Announced changes as the search index follows them, oldest first, over the index of changes.
 *
 * That index is eventually consistent, and an instant is taken before its write is made: so what is
 * younger than the lag is told and not passed. It comes again until it has aged, which does no harm.
 *
 * A cursor is a place in the order of changes: an instant (ISO 8601), or an instant with the id of
 * the article that changed then, which stands behind it.
 */
import type { Clock } from "@winnow/core/ports";
import type { Stories } from "@winnow/core/stories";
import type { Announcements } from "@winnow/search/publishing/ports";
import { keys, shardCount } from "./keys.ts";
import type { TableClient } from "./table/table-client.ts";

const dayMs = 86_400_000;

/** An empty stretch longer than this moves the cursor on, so that a quiet archive is asked for few days. */
const maxQuietDays = 2;

export interface AnnouncementOptions {
  clock: Clock;
  /** How long a change may take to be visible. */
  lagMs: number;
  /** A change of an article is one of its story's other members, too: their copies are counted. */
  stories: Pick<Stories, "rootsOf">;
}

/** Entries of one day, in order; up to a limit all there are. */
interface Day {
  keys: string[];
  isWhole: boolean;
}

export class DynamoAnnouncements implements Announcements {
  readonly #table: TableClient;
  readonly #options: AnnouncementOptions;

  constructor(table: TableClient, options: AnnouncementOptions) {
    this.#table = table;
    this.#options = options;
  }

  async head(): Promise<string> {
    return this.#settled();
  }

  async since(
    cursor: string,
    limit: number,
  ): Promise<{ ids: readonly string[]; cursor: string; isEnd: boolean }> {
    const settled = this.#settled();
    const found: string[] = [];
    let isEnd = true;
    for (const day of daysFrom(cursor, this.#options.clock.now())) {
      const { keys, isWhole } = await this.#day(day, cursor, limit - found.length);
      found.push(...keys);
      isEnd = isWhole;
      if (!isEnd) break;
    }
    const passed = found.findLast((key) => instantOf(key) <= settled);
    const ids = await this.#withStories([...new Set(found.map(idOf))]);
    return { ids, cursor: passed ?? quietCursor(cursor, settled), isEnd };
  }

  /** Every change up to here is visible. */
  #settled(): string {
    const { clock, lagMs } = this.#options;
    return new Date(clock.now().getTime() - lagMs).toISOString();
  }

  async #day(day: string, after: string, limit: number): Promise<Day> {
    const shards = await Promise.all(
      Array.from({ length: shardCount }, (_, shard) =>
        this.#shard(keys.changed(day, shard), after, limit),
      ),
    );
    // A shard that goes on has given more than the limit: whatever it left out stands behind those.
    const known = shards.flatMap(({ keys }) => keys).sort();
    const isWhole = shards.every((shard) => shard.isWhole) && known.length <= limit;
    return { keys: known.slice(0, limit), isWhole };
  }

  /** The first entries of a shard behind a cursor, one more than the limit where there are more. */
  async #shard(partition: string, after: string, limit: number): Promise<Day> {
    const found: string[] = [];
    const pages = this.#table.indexPages("byChange", {
      KeyConditionExpression: "changePK = :partition AND changeKey > :after",
      ExpressionAttributeValues: { ":partition": partition, ":after": after },
      Limit: limit + 1,
    });
    for await (const items of pages) {
      found.push(...items.map(({ changeKey }) => String(changeKey)));
      if (found.length > limit) break;
    }
    return { keys: found.slice(0, limit + 1), isWhole: found.length <= limit };
  }

  async #withStories(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const roots = await this.#options.stories.rootsOf(ids, { consistent: true });
    const members = [...roots.values()].flatMap(({ node }) => node?.members ?? []);
    return [...new Set([...ids, ...members])];
  }
}

function idOf(key: string): string {
  return key.slice(key.indexOf("#") + 1);
}

function instantOf(key: string): string {
  return key.split("#")[0] ?? "";
}

/** Where nothing has changed for long, the start of the day that is settled. */
function quietCursor(cursor: string, settled: string): string {
  const start = `${settled.slice(0, 10)}T00:00:00.000Z`;
  const quietMs = Date.parse(start) - Date.parse(instantOf(cursor));
  return quietMs > maxQuietDays * dayMs ? start : cursor;
}

function daysFrom(cursor: string, now: Date): string[] {
  const days: string[] = [];
  const first = Date.parse(instantOf(cursor).slice(0, 10));
  // Clocks of others may be ahead: a change of tomorrow is seen today.
  for (let at = first; at <= now.getTime() + dayMs; at += dayMs) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
