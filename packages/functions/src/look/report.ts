/** The report of a look: counts, ids and hashes, and no word of any page. */
import { CaptureId } from "@winnow/core/records";
import { z } from "zod";

const Count = z.number().int().nonnegative();

/** A change that can be drawn again: from the raw copy, and from what is archived of it. */
export const ChangeRef = z.object({
  captureId: CaptureId,
  /** The raw copy. */
  rawSha256: z.string().regex(/^[0-9a-f]{64}$/),
  kind: z.enum(["changed", "found", "lost"]),
  /** Characters removed and restored, and the number of fields that changed. */
  size: Count,
});
export type ChangeRef = z.infer<typeof ChangeRef>;

/** What became of the stories, by the texts that are in both editions. */
export const StoryCounts = z.object({
  texts: Count,
  /** Texts whose story has other members than before. */
  moved: Count,
  /** Stories that hold what stood in several before, and stories that came apart. */
  joined: Count,
  split: Count,
});
export type StoryCounts = z.infer<typeof StoryCounts>;

export const Kinds = z.object({
  same: Count,
  changed: Count,
  found: Count,
  lost: Count,
  unfiled: Count,
});

export type Kinds = z.infer<typeof Kinds>;

/** A share of the captures with its interval of 95 %. */
const Share = z.object({ share: z.number(), low: z.number(), high: z.number() });

export const Report = z.object({
  id: z.string().min(1),
  at: z.iso.datetime(),
  /** The cleaner that looked. */
  cleaner: z.object({ release: z.string(), filing: z.string() }),
  /** The cleaners that made what is archived, by the captures that they read. */
  archivedBy: z.array(z.object({ release: z.string(), captures: Count })),
  scope: z.object({ collection: z.string().nullable(), sample: Count.nullable() }),
  captures: Count,
  /** Raw copies that could not be read or filed to the end, however often they were tried. */
  failed: z.array(z.string()).default([]),
  /** Raw copies that were gone between their listing and their turn, and were not taken down. */
  gone: z.array(z.string()).default([]),
  /** Captures that stand for their text: a text counts once. */
  texts: Count,
  kinds: Kinds,
  /** Of the kinds but `unfiled`, where only a sample was looked at. */
  shares: z.object({ same: Share, changed: Share, found: Share, lost: Share }).nullable(),
  /** Captures whose text is shorter by more than a twentieth. */
  losing: Count,
  characters: z.object({ removed: Count, restored: Count }),
  /** Outcomes that changed: `article` or a reason, then and now. */
  outcomes: z.array(z.object({ from: z.string(), to: z.string(), captures: Count })),
  /** Fields that changed, by the rules that read them; `null` is a side that says nothing. */
  fields: z.array(
    z.object({
      field: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      captures: Count,
    }),
  ),
  /** Fields that would be blank and are not. */
  blanked: z.record(z.string(), Count),
  /** The sites with most changes, by registrable domain. */
  sources: z.array(Kinds.extend({ source: z.string(), removed: Count, restored: Count })),
  /** `null` until an edition was built, whose stories could be held against those that stand. */
  stories: StoryCounts.nullable().default(null),
  /** The largest changes of each kind, the largest first. */
  largest: z.array(ChangeRef),
  /** Changes that were drawn by chance, the same ones each time. */
  drawn: z.array(ChangeRef),
});
export type Report = z.infer<typeof Report>;
