/** The manifest: what an export holds, so that another machine can tell whether it has all of it. */
import { z } from "zod";
import { formatNames } from "../formats/index.ts";

const Count = z.number().int().nonnegative();

/** The names that files of an export have, below its folder: nothing that leads out of it. */
const FileName = z.string().regex(/^(?!\.)[^/\\\0]+(?:\/(?!\.)[^/\\\0]+)*$/);

/** One file of an export. */
export const ManifestFile = z.object({
  path: FileName,
  articles: Count,
  /** Pages in it, for a format that holds pages: fewer than articles where copies are gone. */
  pages: Count,
  bytes: Count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** How many of its articles each release of the cleaner read. */
  releases: z.record(z.string(), Count),
});
export type ManifestFile = z.infer<typeof ManifestFile>;

/** What the articles were narrowed to; `null` for what was not asked. */
export const ExportFilters = z.object({
  publisher: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  collection: z.string().nullable(),
  /** In the query language of the search. */
  query: z.string().nullable().default(null),
  /** `hide` for one article of each story. */
  copies: z.enum(["hide", "show"]),
});
export type ExportFilters = z.infer<typeof ExportFilters>;

/** No clock stands in it but the newest instant of a capture: one archive has one manifest. */
export const Manifest = z.object({
  format: z.enum(formatNames),
  filters: ExportFilters,
  articles: Count,
  undated: Count,
  /** Selected articles that had gone, or become part of another one, when their turn came. */
  passedOver: Count,
  /**
   * What became of the drops that the archive was made of, of the collection if one was asked for:
   * how many were archived, how many were duplicates, why others were rejected.
   */
  outcomes: z.record(z.string(), Count),
  releases: z.record(z.string(), Count),
  newestCapturedAt: z.iso.datetime().nullable(),
  columns: z.array(z.string()),
  files: z.array(ManifestFile),
});
export type Manifest = z.infer<typeof Manifest>;
