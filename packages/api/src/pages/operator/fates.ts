/** What drops came to, read for a page of them. */
import type { Catalogue } from "@winnow/core/ports";
import type { ToldOutcome } from "@winnow/core/records";
import { z } from "zod";
import type { Desk, DropFailure } from "../../desk.ts";

/** What a drop may have come to. Of a container, what any of its captures came to. */
export const FateName = z.enum([
  "archived",
  "version",
  "reverted",
  "duplicate",
  "unsettled",
  "rejected",
  "failed",
  "pending",
]);
export type FateName = z.infer<typeof FateName>;

/** A drop with what became of it. */
export interface DropFate {
  key: string;
  outcomes: readonly ToldOutcome[];
  failure: DropFailure | null;
}

/** Some drops in the order of their keys. */
export interface FatePage {
  shown: readonly DropFate[];
  /** How many captures of the drops that were looked at came to what. */
  counts: ReadonlyMap<FateName, number>;
  /** Drops that were looked at for this page. */
  lookedAt: number;
  /** Where to go on; `null` after the last drop. */
  next: string | null;
}

export interface FateQuery {
  after: string | null;
  collection: string | null;
  outcome: FateName | null;
}

/** Drops that a page shows, and at most looks at: each is some reads of the table. */
const maxShown = 50;
const maxLookedAt = 300;

/** Drops whose fates are read at once. */
const readAtOnce = 10;

/** Reads a page of fates. */
export async function readFates(
  { catalogue, desk }: { catalogue: Catalogue; desk: Desk },
  { after, collection, outcome }: FateQuery,
): Promise<FatePage> {
  const folder = collection === null ? "" : `inbox/${collection}/`;
  const shown: DropFate[] = [];
  const counts = new Map<FateName, number>();
  let lookedAt = 0;
  let last: string | null = null;
  const look = async (keys: readonly string[]) => {
    for (const fate of await Promise.all(keys.map((key) => fateOf({ catalogue, desk }, key)))) {
      const names = namesOf(fate);
      for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
      if (outcome === null || names.includes(outcome)) shown.push(fate);
    }
    lookedAt += keys.length;
    last = keys.at(-1) ?? last;
  };
  let waiting: string[] = [];
  for await (const key of desk.keysBehind(after ?? (folder || null))) {
    if (!key.startsWith(folder)) break;
    if (shown.length >= maxShown || lookedAt >= maxLookedAt) {
      return { shown, counts, lookedAt, next: last };
    }
    waiting.push(key);
    if (waiting.length < readAtOnce) continue;
    await look(waiting);
    waiting = [];
  }
  await look(waiting);
  return { shown, counts, lookedAt, next: null };
}

async function fateOf(
  { catalogue, desk }: { catalogue: Catalogue; desk: Desk },
  key: string,
): Promise<DropFate> {
  const outcomes = await catalogue.outcomes(key);
  return { key, outcomes, failure: outcomes.length > 0 ? null : await desk.failureOf(key) };
}

function namesOf({ outcomes, failure }: DropFate): FateName[] {
  if (outcomes.length > 0) return outcomes.map(({ outcome }) => outcome);
  return [failure?.isFinal ? "failed" : "pending"];
}
