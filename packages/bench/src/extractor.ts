/** The pipeline's cleaner in the shape that the scorers load: one code path, no switches of its own. */
import { extract as extractCapture } from "@winnow/core/pipeline/extract";
import { type Extraction, type RejectReason, textOf } from "@winnow/core/records";
export interface Extract {
  text: string;
  title: string | null;
  author: string[] | null;
  date: string | null;
  language: string | null;
}

/** Scorers give no capture time: after every date they ask for, so that none is in its future. */
const capturedAt = "2100-01-01T00:00:00Z";

/**
 * Cleans the bytes of a page. A page that is no article gives an empty text, and what it says of
 * itself; what stands before an article says nothing of it.
 */
export function extract(html: Uint8Array, url?: string): Extract {
  const extracted = extractCapture({
    bytes: html,
    url: url ?? null,
    capturedAt,
    contentType: null,
  });
  const isArticle = extracted.kind === "article";
  const said = isArticle ? extracted.extraction : extracted.metadata;
  if (said === null || (!isArticle && extracted.reason === "wall")) {
    return { text: "", title: null, author: null, date: null, language: null };
  }
  const { title, byline, publishedAt, language } = said;
  return {
    text: isArticle ? textOf(extracted.extraction) : "",
    title: title?.value ?? null,
    author: byline?.value ?? null,
    date: publishedAt?.value ?? null,
    language: language?.value ?? null,
  };
}

/** Cleans a text scrape. */
export function extractText(text: string): Extract {
  return extract(new TextEncoder().encode(text));
}

/** A page as it is handed in; what is not known is `null`. */
export interface PageToExtract {
  bytes: Uint8Array;
  url?: string | null;
  /** ISO 8601 instant. */
  capturedAt?: string | null;
  /** As HTTP gave it. */
  contentType?: string | null;
}

/** The whole record of a page, with its evidence, or why there is none. */
export function extractRecord({
  bytes,
  url = null,
  capturedAt: savedAt = null,
  contentType = null,
}: PageToExtract): (Extraction & { text: string }) | { rejected: RejectReason; detail: string } {
  const extracted = extractCapture({ bytes, url, capturedAt: savedAt ?? capturedAt, contentType });
  if (extracted.kind === "article") {
    return { ...extracted.extraction, text: textOf(extracted.extraction) };
  }
  return { rejected: extracted.reason, detail: extracted.detail };
}
