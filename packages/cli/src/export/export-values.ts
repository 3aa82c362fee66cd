/** What narrows an export, for every command that makes one. */
import type { ExportFilters } from "@winnow/export/run";
import type { Stack } from "@winnow/local/stack";
import { publisherAsked } from "../archive/find-publisher.ts";
import type { ArchiveReader } from "../archive/reader.ts";
import { UsageError } from "../command/errors.ts";
import { flag, read, text, type ValuesOf } from "../command/options.ts";
import { firstDay, lastDay } from "../pages/days.ts";
import { foundIds } from "./found-ids.ts";

/** The options that narrow. */
export const narrowingOptions = {
  publisher: text("SITE", "of one publisher: its domain, any URL of it, or its name"),
  from: read("DAY", "published on this day or later; a month or year will do", firstDay),
  to: read("DAY", "published on this day or earlier", lastDay),
  collection: text("NAME", "of one collection"),
  stories: flag("one article of each story, not every copy"),
} as const;

export type NarrowingValues = ValuesOf<typeof narrowingOptions>;

/** Refuses days in the wrong order, before an archive is opened for them. */
export function checkDays(command: string, { from, to }: NarrowingValues): void {
  if (from !== null && to !== null && from > to) {
    throw new UsageError(`${command}: --from ${from} is later than --to ${to}`);
  }
}

/** Reads what is asked for, and searches where words are. */
export async function narrowed(
  stack: Stack,
  reader: ArchiveReader,
  { collection, from, publisher, stories, to }: NarrowingValues,
  words: readonly string[],
): Promise<{ filters: ExportFilters; found: Set<string> | null }> {
  const query = words.length === 0 ? null : words.join(" ");
  const filters: ExportFilters = {
    publisher: publisher === null ? null : await publisherAsked(reader, publisher),
    ...{ from, to, collection, query },
    // A search chooses the copy that it finds.
    copies: stories && query === null ? "hide" : "show",
  };
  if (query === null) return { filters, found: null };
  const { withSearch } = await import("@winnow/operations/search-archive");
  const found = await withSearch(stack, (search) =>
    foundIds(search, query, stories ? "collapse" : "all"),
  );
  return { filters, found };
}
