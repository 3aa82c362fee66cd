/**
 * Parts of a look or a build: the raw copies whose hashes begin with one digit. Each is worked on by
 * one worker at a time, which notes how far it has come; a part that is doubled is done twice, and
 * comes to the same.
 */
import { z } from "zod";
import { reportsPrefix, StoryCounts, TallyState } from "../look/index.ts";
import type { Services } from "../services/services.ts";

/** What an edition under way goes through, in this order. */
export const Phase = z.enum(["looking", "building", "comparing"]);
export type Phase = z.infer<typeof Phase>;

/** A part as it is queued. It names its cleaner: a worker of another one leaves it alone. */
export const Part = z.object({
  edition: z.number().int().positive(),
  release: z.string(),
  filing: z.string(),
  report: z.string(),
  phase: Phase,
  /** How the hashes begin; nothing where all is one part. */
  prefix: z.string().regex(/^[0-9a-f]?$/),
});
export type Part = z.infer<typeof Part>;

const digits = [..."0123456789abcdef"];

/** The parts of a phase. */
export function partsOf(edition: Omit<Part, "prefix">, isOnePart: boolean): Part[] {
  return (isOnePart ? [""] : digits).map((prefix) => ({ ...edition, prefix }));
}

/** How far a part has come. */
export const Checkpoint = z.object({
  isEnd: z.boolean(),
  /** The last raw copy that is done, by its name; `null` before the first. */
  after: z.string().nullable(),
  copies: z.number().int().nonnegative(),
  /** In hand while one copy at a time is: it is passed over if nobody comes back from it. */
  suspect: z.string().nullable(),
  failed: z.array(z.string()),
  /** Gone between their listing and their turn, and not taken down. */
  gone: z.array(z.string()).default([]),
  tally: TallyState.nullable(),
  stories: StoryCounts.nullable(),
});
export type Checkpoint = z.infer<typeof Checkpoint>;

export const noCheckpoint: Checkpoint = {
  ...{ isEnd: false, after: null, copies: 0, suspect: null, failed: [], gone: [] },
  ...{ tally: null, stories: null },
};

type Kept = Pick<Services, "reports">;

export async function readCheckpoint({ reports }: Kept, part: Part): Promise<Checkpoint> {
  const object = await reports.get(keyOf(part));
  if (object === null) return noCheckpoint;
  return Checkpoint.parse(JSON.parse(Buffer.from(object.bytes).toString("utf8")));
}

export function keepCheckpoint({ reports }: Kept, part: Part, point: Checkpoint): Promise<void> {
  return reports.put(keyOf(part), Buffer.from(JSON.stringify(point)));
}

/** Forgets how far the parts of an edition came, once that says nothing any more. */
export async function dropCheckpoints({ reports }: Kept, report: string): Promise<void> {
  for await (const { key } of reports.list(folderOf(report))) await reports.delete(key);
}

function keyOf({ report, phase, prefix }: Part): string {
  return `${folderOf(report)}${phase}-${prefix || "all"}.json`;
}

function folderOf(report: string): string {
  return `${reportsPrefix}${report}/parts/`;
}
