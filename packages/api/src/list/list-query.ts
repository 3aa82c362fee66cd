/** What a list of articles may be narrowed to: the filters of the table, and those of the index. */
import { ArticleQuery, maxPageSize, PageType } from "@winnow/core/records";
import { hasValues, parseQuery } from "@winnow/search/query";
import { z } from "zod";
import { queryOf } from "../parameters.ts";

const { publisher, from, to, collection, copies, limit, cursor } = ArticleQuery.shape;

/** A year, a month or a day, as the query language reads it; the first or last day that it takes in. */
function bound(field: "after" | "before") {
  return z.string().transform((value, context) => {
    const day = dayIn(field, value);
    if (day !== null) return day;
    context.addIssue("expected a year, a month or a day, as in 2020, 2020-10 or 2020-10-05");
    return z.NEVER;
  });
}

function dayIn(field: "after" | "before", value: string): string | null {
  const { dates, node } = parseQuery(`${field}:${value}`);
  const [only] = dates;
  return node === null && dates.length === 1 && only !== undefined ? only.day : null;
}

const FilterValue = z.string().trim().min(1).max(120);

/** `versions`, or several by comma. */
const Has = z
  .string()
  .transform((value) => value.split(","))
  .pipe(z.array(z.enum(hasValues)).min(1));

/** The parameters of a list. */
export const ListQuery = queryOf({
  publisher: publisher.describe("The publisher's registrable domain."),
  from: from.describe("The first day of publication, included. Leaves out the undated."),
  to: to.describe("The last day of publication, included. Leaves out the undated."),
  collection: collection.describe("The collection that the article was dropped into."),
  copies: copies.describe("`hide` lists one article of each story, `show` every copy."),
  limit: limit.describe(`How many articles a page holds, at most ${maxPageSize}.`),
  cursor: cursor.describe("Where to go on: the `next` of the page before. Opaque."),
  after: bound("after").optional().describe("As `from`; a year or a month will do."),
  before: bound("before").optional().describe("As `to`; a year or a month will do."),
  author: FilterValue.optional().describe("Words of an author's name, side by side."),
  lang: FilterValue.optional().describe("The language, as in `en`."),
  agency: FilterValue.optional().describe("The news agency that it is credited to."),
  type: PageType.optional().describe("What the page is for."),
  has: Has.optional().describe(`Any of ${hasValues.join(", ")}, by comma: all of them are asked.`),
});
export type ListQuery = z.infer<typeof ListQuery>;

/** The filters that the table knows nothing of. */
const ofIndex = ["author", "lang", "agency", "type", "has"] as const;

/** Whether the table can answer. */
export function isOfTable(query: ListQuery): boolean {
  return ofIndex.every((name) => query[name] === undefined);
}

/** The days of a list, the narrowest of those that were asked. */
export function daysOf({ after, before, from, to }: ListQuery): { from?: string; to?: string } {
  const first = [after, from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const last = [before, to].filter((day) => day !== undefined).sort()[0];
  return {
    ...(first === undefined ? {} : { from: first }),
    ...(last === undefined ? {} : { to: last }),
  };
}

/** The same question to the table. */
export function tableQueryOf(query: ListQuery): ArticleQuery {
  const { collection, copies, cursor, limit, publisher } = query;
  return { publisher, collection, copies, limit, cursor, ...daysOf(query) };
}

/** The same question in the query language. */
export function queryTextOf(query: ListQuery): string {
  const { agency, author, collection, has, lang, publisher, type } = query;
  const { from, to } = daysOf(query);
  const parts = { publisher, collection, author, lang, agency, type };
  return [
    ...Object.entries(parts).flatMap(([field, value]) =>
      value === undefined ? [] : [`${field}:${quoted(value)}`],
    ),
    ...(has ?? []).map((what) => `has:${what}`),
    ...(from === undefined ? [] : [`after:${from}`]),
    ...(to === undefined ? [] : [`before:${to}`]),
  ].join(" ");
}

/** A value as one phrase: quotes of any kind end one. */
function quoted(value: string): string {
  return `"${value.replace(/["“”„«»]/gu, " ")}"`;
}
