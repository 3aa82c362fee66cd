/** What narrows an export, for every command that makes one. */
import type { ExportFilters } from "@winnow/export/run";
import type { Stack } from "@winnow/local/stack";
import { publisherAsked } from "../archive/find-publisher.ts";
import { withExistingArchive } from "../archive/open.ts";
import type { ArchiveReader } from "../archive/reader.ts";
import { withSearcher } from "../archive/searcher.ts";
import type { ReadingValues } from "../command/command.ts";
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

/** What the words of a command ask the search; `null` without words. */
const queryIn = (words: readonly string[]) => (words.length === 0 ? null : words.join(" "));

/** What an export is narrowed to, as its manifest tells it. */
export async function filtersOf(
  reader: ArchiveReader,
  { collection, from, publisher, stories, to }: NarrowingValues,
  words: readonly string[],
): Promise<ExportFilters> {
  const query = queryIn(words);
  return {
    publisher: publisher === null ? null : await publisherAsked(reader, publisher),
    ...{ from, to, collection, query },
    // A search chooses the copy that it finds.
    copies: stories && query === null ? "hide" : "show",
  };
}

/** The articles that the words find, here or on a server; `null` without words. */
export async function foundBy(
  values: NarrowingValues & ReadingValues,
  words: readonly string[],
): Promise<Set<string> | null> {
  const query = queryIn(words);
  if (query === null) return null;
  const stories = values.stories ? "collapse" : "all";
  if (values.server !== null) {
    return withSearcher(values, ({ find }) => foundIds(find, { query, stories, limit: 50 }));
  }
  const { withSearch } = await import("@winnow/operations/search-archive");
  const ofStack = (stack: Stack) =>
    withSearch(stack, (search) =>
      foundIds((request) => search.search(request), { query, stories, limit: 200 }),
    );
  return withExistingArchive(values, ofStack, "reader");
}
