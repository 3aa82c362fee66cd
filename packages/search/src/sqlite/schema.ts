/**
 * The tables of an index file.
 *
 * FTS5 keeps words alone: no text stands in it, so a file is a third of what it would be, and
 * snippets are cut from the text that the archive shows. Its `ascii` tokeniser only splits at
 * spaces, since tokens come folded; the added characters are those of labels.
 */
import { columnWeights } from "../index/index.ts";

const { body, labels, names, title } = columnWeights;

/**
 * What a row is worth: less is better. Asked for as a column and not as FTS5's own `rank`, for which
 * FTS5 sorts every match with its places: SQLite keeps the best of a limit alone, in half the time.
 */
export const rankFunction = `bm25(fts, ${title}, ${body}, ${names}, ${labels})`;

export const schema = `
create virtual table fts using fts5(
  title, body, names, labels,
  content='', contentless_delete=1, tokenize="ascii tokenchars '.:_-'"
);
create table doc(
  row integer primary key,
  id blob not null unique,
  story blob, -- null: its own
  revision integer not null,
  copies integer not null,
  representative integer not null,
  publisher integer, lang integer, agency integer, type integer, collection integer,
  collections text -- numbers of labels, where it has more than one
) strict;
create table label(n integer primary key, field text not null, value text not null, unique(field, value)) strict;
create table gone(id blob primary key, revision integer not null) strict, without rowid;
create table form(key text, term text, primary key(key, term)) strict, without rowid;
create table common(term text primary key, documents integer not null) strict, without rowid;
create table meta(key text primary key, value text not null) strict;
`;

/** Larger pages make fewer reads of a cold file: 175 instead of 355 for a middling word. */
export const pageSize = 16_384;

/** A rollback journal, not WAL: the index stays one file. */
export const writingPragmas = `
pragma page_size=${pageSize};
pragma journal_mode=delete;
pragma synchronous=normal;
pragma secure_delete=on;
pragma cache_size=-65536;
`;

/** A file that is thrown away where its writer dies: nothing waits for the disk. */
export const scratchPragmas = `
pragma page_size=${pageSize};
pragma journal_mode=memory;
pragma synchronous=off;
pragma secure_delete=on;
pragma cache_size=-65536;
`;

/** A published file is mapped, so that its pages are the system's to keep. */
export const readingPragmas = `
pragma query_only=on;
pragma mmap_size=2147418112;
pragma cache_size=-32768;
`;

/** The token that every document carries, to take an exclusion from. */
export const everyArticle = "all:articles";
