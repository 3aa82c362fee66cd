/** The article record: what the archive keeps of a page, each field with its evidence. */
import { z } from "zod";
import { ArticleId } from "./article-id.ts";
import { DateEvidence, evidenceOf } from "./evidence.ts";
import { Publisher } from "./publisher.ts";
import { StoryMember, StoryRole } from "./story.ts";

export { ArticleId, Publisher };

/** Where the bytes of a capture are: an object of the raw bucket, or a range of one. */
export const RawPointer = z.object({
  key: z.string().min(1),
  offset: z.number().int().nonnegative().optional(),
  length: z.number().int().positive().optional(),
  /** How the object is packed; `identity` for a container that was copied as it is. */
  codec: z.enum(["zstd", "identity"]).optional(),
});
export type RawPointer = z.infer<typeof RawPointer>;

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

/** Whether readers must pay. Metered pages are free up to a count; `unknown` has a tier of its own. */
export const Access = z.enum(["free", "metered", "paid", "unknown"]);
export type Access = z.infer<typeof Access>;

/** A field that records stored before it existed lack: they read as `null`. */
function laterField<Value extends z.ZodType>(value: Value) {
  return evidenceOf(value).nullable().default(null);
}

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
  section: laterField(z.string().min(1)),
  description: laterField(z.string().min(1)),
  image: laterField(z.url()),
  access: laterField(Access),
  /** The place that the dateline reports from. */
  datelinePlace: laterField(z.string().min(1)),
});
export type Metadata = z.infer<typeof Metadata>;

/** What a block is to its article; `null` for running text that no pass has named. */
export const BlockRole = z.enum([
  "paragraph",
  "heading",
  "list-item",
  "quote",
  "code",
  "table-row",
]);
export type BlockRole = z.infer<typeof BlockRole>;

/** One line of an article's text, as it is kept. */
export const Block = z.object({
  text: z.string(),
  role: BlockRole.nullable(),
  /** Its place: the line of a scrape, the block of a page, from 1. */
  at: z.number().int().positive(),
  /** Chance of being content, from 0 to 1 in hundredths, as the scorer judges; 1 where none judged. */
  chance: z.number().min(0).max(1),
});
export type Block = z.infer<typeof Block>;

/** What cleaning makes of one capture, before the archive knows it. */
export const Extraction = Metadata.extend({
  /** The article, a line a block. */
  blocks: z.array(Block).min(1),
  wordCount: z.number().int().positive(),
  captions: z.array(z.string()),
  /**
   * How good the text is expected to be, 0 to 1 in hundredths: the word F1 against the text that a
   * person would keep. `null` in records that were made before it was told.
   */
  quality: z.number().min(0).max(1).nullable().default(null),
  removedLineCount: z.number().int().nonnegative(),
  /** The cleaner that made it. */
  release: z.string().min(1),
});
export type Extraction = z.infer<typeof Extraction>;

/** A text of which less than this is expected has, likely, lost or gained a third and more. */
export const doubtfulQuality = 0.7;

/** Whether somebody should look at a text before it is relied on. */
export function isDoubtful({ quality }: Pick<Extraction, "quality">): boolean {
  return quality !== null && quality < doubtfulQuality;
}

/** The typed record of an article as the archive gives it out: its current version. */
export const Article = Extraction.omit({ blocks: true }).extend({
  text: z.string().min(1),
  /** Lines that are left out of the text because other stories of its source have them, too. */
  learned: z.array(z.object({ line: z.number().int(), text: z.string(), reason: z.string() })),
  id: ArticleId,
  /** Its address: the one that its dropper gave, else the one that it declares and no other text claims. */
  url: z.url().nullable(),
  collections: z.array(z.string().min(1)).min(1),
  /** When the current text was first captured. */
  capturedAt: z.iso.datetime(),
  /** The latest capture of any of its texts, walls and errors left out. */
  lastSeenAt: z.iso.datetime(),
  raw: RawPointer,
  versionCount: z.number().int().positive(),
  /** The story it shares with other articles; `null` where nobody else carries its text. */
  story: z.object({ id: ArticleId, role: StoryRole, representative: ArticleId }).nullable(),
  /** The other articles of its story, in order of publication, the undated last. */
  alsoIn: z.array(StoryMember),
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
  /** How many other articles carry its text. */
  copies: z.number().int().nonnegative(),
});
export type ArticleSummary = z.infer<typeof ArticleSummary>;
