/** From an article, as the archive gives it out, to its row. */
import { publisherDomainOf } from "@winnow/core/catalogue";
import { type Article, sha256 } from "@winnow/core/records";
import type { ExportRow } from "./export-row.ts";

/** Makes the row of an article. Halves of characters, which UTF-8 cannot hold, become U+FFFD. */
export function rowOf(article: Article): ExportRow {
  const { title, byline, publisher, publishedAt, modifiedAt, story } = article;
  const text = article.text.toWellFormed();
  const outlet = { name: null, domain: null, ...publisher?.value };
  return {
    doc_id: article.id,
    url: formed(article.url),
    canonical_url: formed(article.canonicalUrl?.value),
    title: formed(title?.value),
    text,
    description: formed(article.description?.value),
    byline: (byline?.value ?? []).map((name) => name.toWellFormed()),
    agency: formed(article.agency?.value),
    attribution: formed(article.attribution?.value),
    publisher_name: formed(outlet.name),
    publisher_domain: publisherDomainOf({
      publisher: outlet.domain ? outlet : null,
      url: article.url,
    }),
    published: publishedAt?.value ?? null,
    published_day: publishedAt?.value.slice(0, 10) ?? null,
    published_precision: publishedAt?.precision ?? null,
    published_assumed: publishedAt?.assumed ?? [],
    modified: modifiedAt?.value ?? null,
    modified_precision: modifiedAt?.precision ?? null,
    language: formed(article.language?.value),
    page_type: article.pageType?.value ?? null,
    section: formed(article.section?.value),
    image: formed(article.image?.value),
    access: article.access?.value ?? null,
    dateline_place: formed(article.datelinePlace?.value),
    collections: article.collections.map((name) => name.toWellFormed()).sort(),
    captured_at: article.capturedAt,
    last_seen_at: article.lastSeenAt,
    story_id: story?.id ?? null,
    story_role: story?.role ?? null,
    story_representative: story?.representative ?? null,
    copies: article.alsoIn.length,
    versions: article.versionCount,
    word_count: article.wordCount,
    removed_lines: article.removedLineCount,
    learned_lines: article.learned.length,
    quality: article.quality,
    title_confidence: title?.confidence ?? null,
    byline_confidence: byline?.confidence ?? null,
    published_confidence: publishedAt?.confidence ?? null,
    text_sha256: sha256(text),
    release: article.release,
    raw_key: article.raw.key,
  };
}

function formed(text: string | null | undefined): string | null {
  return text?.toWellFormed() ?? null;
}
