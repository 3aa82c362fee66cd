/**
 * What became of drops, by source and day. No counter is kept of outcomes, since a drop may be read
 * twice and an outcome is told from its article's timeline: they are read, some hundreds at a time, and
 * whoever asks adds the parts up.
 */
import type { Catalogue } from "@winnow/core/ports";
import { dropKeyOf, InvalidInputError, type ToldOutcome } from "@winnow/core/records";
import { registrableDomain } from "@winnow/core/text";
import { z } from "zod";
import type { DropList } from "../deps.ts";

/** Drops of one part: each is read with the timeline of its article. */
export const maxDrops = 200;

/** Drops that are read at once. */
const atOnce = 16;

const OutcomeCount = z.object({
  day: z.string().nullable().describe("The day it was dropped; null of what has no outcome yet."),
  source: z
    .string()
    .nullable()
    .describe("The domain of its address, else its publisher; null where neither is known."),
  outcome: z
    .enum(["archived", "version", "reverted", "duplicate", "unsettled", "rejected", "open"])
    .describe("`open`: it waits, or failed."),
  reason: z.string().nullable().describe("Why it was rejected."),
  count: z.number().int().positive(),
});
export type OutcomeCount = z.infer<typeof OutcomeCount>;

export const DropStats = z
  .object({
    drops: z.number().int().nonnegative().describe("Drops that this part is about."),
    counts: z.array(OutcomeCount).describe("By day, source and outcome; a container has many."),
    next: z.string().nullable().describe("The cursor of the next part; null at the end."),
  })
  .meta({ id: "DropStats" });
export type DropStats = z.infer<typeof DropStats>;

interface DropPorts {
  catalogue: Pick<Catalogue, "outcomes">;
  drops: DropList;
}

export interface DropStatsRequest {
  collection: string | undefined;
  limit: number;
  cursor: string | undefined;
}

/** Counts the outcomes of the drops behind a cursor, in the order of their keys. */
export async function dropStats(
  { catalogue, drops }: DropPorts,
  { collection, cursor, limit }: DropStatsRequest,
): Promise<DropStats> {
  const after = cursor === undefined ? null : keyOf(cursor);
  const prefix = collection === undefined ? "" : dropKeyOf(collection, "");
  const keys = await drops.keysAfter(after, prefix, limit + 1);
  const page = keys.slice(0, limit);
  const counts = new Map<string, OutcomeCount>();
  for (let at = 0; at < page.length; at += atOnce) {
    const told = await Promise.all(
      page.slice(at, at + atOnce).map((key) => catalogue.outcomes(key)),
    );
    for (const outcomes of told) {
      const kinds = outcomes.length === 0 ? [open] : outcomes.map(kindOf);
      for (const kind of kinds) count(counts, kind);
    }
  }
  const last = page.at(-1);
  const next = keys.length > limit && last !== undefined ? cursorOf(last) : null;
  return { drops: page.length, counts: inOrder([...counts.values()]), next };
}

type Kind = Omit<OutcomeCount, "count">;

const open: Kind = { day: null, source: null, outcome: "open", reason: null };

function kindOf(told: ToldOutcome): Kind {
  const domain = told.url === null ? null : registrableDomain(told.url);
  return {
    day: told.droppedAt.slice(0, 10),
    source: domain ?? told.publisher,
    outcome: told.outcome,
    reason: told.outcome === "rejected" ? told.reason : null,
  };
}

function count(counts: Map<string, OutcomeCount>, kind: Kind): void {
  const key = JSON.stringify([kind.day, kind.source, kind.outcome, kind.reason]);
  counts.set(key, { ...kind, count: (counts.get(key)?.count ?? 0) + 1 });
}

function inOrder(counts: OutcomeCount[]): OutcomeCount[] {
  const rank = ({ day, outcome, reason, source }: OutcomeCount) =>
    [day ?? "~", source ?? "~", outcome, reason ?? ""].join("\n");
  return counts.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function cursorOf(key: string): string {
  return Buffer.from(key).toString("base64url");
}

function keyOf(cursor: string): string {
  const key = Buffer.from(cursor, "base64url").toString();
  if (key !== "" && cursorOf(key) === cursor) return key;
  throw new InvalidInputError("stats.cursor", 'stats: no cursor; expected the "next" of a part');
}
