/** The article record: what the archive keeps of a page, each field with its evidence. */
import { z } from "zod";
import { DateEvidence, evidenceOf } from "./evidence.ts";

export const ArticleId = z.string().regex(/^[0-9a-f]{32}$/);
export type ArticleId = z.infer<typeof ArticleId>;

/** Where the bytes of a capture are: an object of the raw bucket, or a range of one. */
export const RawPointer = z.object({
  key: z.string().min(1),
  offset: z.number().int().nonnegative().optional(),
  length: z.number().int().positive().optional(),
});
export type RawPointer = z.infer<typeof RawPointer>;

/** Who published a page: a name if the page gives one, a registrable domain if it is known. */
export const Publisher = z.object({
  name: z.string().min(1).nullable(),
  domain: z.string().min(1).nullable(),
});
export type Publisher = z.infer<typeof Publisher>;

/**
 * What a page is for. A listing leads to articles, a collection to products; a service page speaks
 * for an organisation and what it offers.
 */
export const PageType = z.enum([
  "article",
  "forum",
  "product",
  "listing",
  "collection",
  "documentation",
  "service",
  "home",
]);
export type PageType = z.infer<typeof PageType>;

/** The fields that are read off a page. `null` means: looked for, and the page does not say. */
export const Metadata = z.object({
  title: evidenceOf(z.string().min(1)).nullable(),
  byline: evidenceOf(z.array(z.string().min(1)).min(1)).nullable(),
  agency: evidenceOf(z.string().min(1)).nullable(),
  attribution: evidenceOf(z.string().min(1)).nullable(),
  publisher: evidenceOf(Publisher).nullable(),
  publishedAt: DateEvidence.nullable(),
  modifiedAt: DateEvidence.nullable(),
  language: evidenceOf(z.string().min(2)).nullable(),
  canonicalUrl: evidenceOf(z.url()).nullable(),
  pageType: evidenceOf(PageType).nullable(),
});
export type Metadata = z.infer<typeof Metadata>;

/** What cleaning makes of one capture, before the archive knows it. */
export const Extraction = Metadata.extend({
  text: z.string().min(1),
  wordCount: z.number().int().positive(),
  captions: z.array(z.string()),
  removedLineCount: z.number().int().nonnegative(),
  cleanerVersion: z.number().int().positive(),
});
export type Extraction = z.infer<typeof Extraction>;

/** The typed record of an article as the archive gives it out: its current version. */
export const Article = Extraction.extend({
  id: ArticleId,
  url: z.url().nullable(),
  collections: z.array(z.string().min(1)).min(1),
  /** When the current version was first captured. */
  capturedAt: z.iso.datetime(),
  /** The latest capture of any of its texts. */
  lastSeenAt: z.iso.datetime(),
  raw: RawPointer,
  versionCount: z.number().int().positive(),
});
export type Article = z.infer<typeof Article>;

/** What a list shows of an article. */
export const ArticleSummary = z.object({
  id: ArticleId,
  title: z.string().nullable(),
  publisher: Publisher.nullable(),
  publishedAt: z.string().nullable(),
  language: z.string().nullable(),
  url: z.url().nullable(),
  collections: z.array(z.string()),
  wordCount: z.number().int().positive(),
  capturedAt: z.iso.datetime(),
});
export type ArticleSummary = z.infer<typeof ArticleSummary>;
