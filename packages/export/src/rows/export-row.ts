/** The flat row: what an export says of an article, under names that do not change. */
import {
  Access,
  ArticleId,
  DateEvidence,
  IsoDate,
  PageType,
  StoryRole,
} from "@winnow/core/records";
import { z } from "zod";

const assumed = DateEvidence.shape.assumed;
const precision = DateEvidence.shape.precision;
const confidence = z.number().min(0).max(1).nullable();

/**
 * One article, flat but for lists of text. `null` says that the page does not tell. The columns of
 * every format stand in this order; new ones are added at the end.
 */
export const ExportRow = z.object({
  doc_id: ArticleId.describe("The article's id in the archive."),
  url: z.string().nullable().describe("The address that it was saved from."),
  canonical_url: z.string().nullable().describe("The address that the page calls its own."),
  title: z.string().nullable().describe("Its headline."),
  text: z.string().min(1).describe("The clean text, a line a block."),
  description: z.string().nullable().describe("The summary that the page gives of itself."),
  byline: z.array(z.string()).describe("Its authors, in order; empty where none is named."),
  agency: z.string().nullable().describe("The news agency that it is credited to."),
  attribution: z.string().nullable().describe("Whom else the page credits, in its own words."),
  publisher_name: z.string().nullable().describe("The outlet by name."),
  publisher_domain: z.string().nullable().describe("The outlet by registrable domain."),
  published: IsoDate.nullable().describe("Day, or day and time, of publication as printed."),
  published_day: z.iso.date().nullable().describe("The day of `published` alone."),
  published_precision: precision.nullable().describe("How precise `published` is."),
  published_assumed: assumed.describe("Parts of `published` that were filled in, not read."),
  modified: IsoDate.nullable().describe("Day, or day and time, of the last change as printed."),
  modified_precision: precision.nullable().describe("How precise `modified` is."),
  language: z.string().nullable().describe("BCP 47 tag of its language."),
  page_type: PageType.nullable().describe("What the page is for."),
  section: z.string().nullable().describe("The section of the outlet."),
  image: z.string().nullable().describe("Address of its main picture."),
  access: Access.nullable().describe("Whether readers must pay."),
  dateline_place: z.string().nullable().describe("The place that it reports from."),
  collections: z.array(z.string()).describe("The collections that it was dropped into."),
  captured_at: z.iso.datetime().describe("When this text was first saved."),
  last_seen_at: z.iso.datetime().describe("When any of its texts was last saved."),
  story_id: ArticleId.nullable().describe("The story that it shares with its copies."),
  story_role: StoryRole.nullable().describe("Its part in the story."),
  story_representative: ArticleId.nullable().describe("The article that stands for the story."),
  copies: z.int32().min(0).describe("How many other articles of the archive carry its text."),
  versions: z.int32().min(1).describe("How many texts it has had."),
  word_count: z.int32().min(0).describe("Words of `text`."),
  removed_lines: z.int32().min(0).describe("Lines of the page that are not in `text`."),
  learned_lines: z.int32().min(0).describe("Of these, lines known as the source's boilerplate."),
  quality: confidence.describe(
    "How good `text` is expected to be, 0 to 1: word F1 against what a person would keep.",
  ),
  title_confidence: confidence.describe("Trust in the title, from 0 to 1."),
  byline_confidence: confidence.describe("Trust in the byline, from 0 to 1."),
  published_confidence: confidence.describe("Trust in `published`, from 0 to 1."),
  text_sha256: z.string().describe("SHA-256 of `text` in UTF-8."),
  release: z.string().describe("The release of the cleaner that read it."),
  raw_key: z.string().describe("Where the archive keeps the page as it was dropped."),
});
export type ExportRow = z.infer<typeof ExportRow>;

/** The names of a row's columns, in order. */
export const columnNames = Object.keys(ExportRow.shape) as readonly (keyof ExportRow)[];
