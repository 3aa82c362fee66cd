/** Which files an export has, and which articles stand in each. */
import { type ExportFormat, type FormatName, formats, plainText } from "../formats/index.ts";
import type { Selected } from "../rows/selection.ts";

/** Where an export goes: into one file, or into a folder of as many as the format likes. */
export type ExportTarget = { kind: "file"; name: string } | { kind: "folder" };

/** One file to be written. */
export interface PlannedFile {
  path: string;
  articles: readonly Selected[];
  write: ExportFormat["write"];
}

/**
 * Where the days of a table lie: apart from the manifest, because readers of such a folder (pyarrow,
 * and pandas with it) take every file in it for a part of the table.
 */
const table = "articles";

/**
 * The partition of articles without a day, and their folder where names are for people. It is not
 * what Hive calls a partition without a value: pyarrow cannot join that with the others.
 */
const undated = "undated";

/** Plans the files; the articles come in the order of their ids and stay in it within each file. */
export function planFiles(
  name: FormatName,
  target: ExportTarget,
  articles: readonly Selected[],
): PlannedFile[] {
  const format: ExportFormat = formats[name];
  const { extension, write, folder } = format;
  if (target.kind === "file") return [{ path: target.name, articles, write }];
  if (folder === "all") return [{ path: `articles${extension}`, articles, write }];
  if (folder === "each") {
    const own = name === "txt" ? plainText.write : write;
    return articles.map((article) => ({
      path: `${article.day ?? undated}/${article.id}${extension}`,
      articles: [article],
      write: own,
    }));
  }
  return [...byDay(articles)].map(([day, ofDay]) => ({
    path: `${table}/day=${day ?? undated}/part-0${extension}`,
    articles: ofDay,
    write,
  }));
}

/** Articles by their days, the earliest first, the undated before all. */
function byDay(articles: readonly Selected[]): Map<string | null, Selected[]> {
  const days = Map.groupBy(articles, ({ day }) => day);
  const order = [...days.keys()].sort((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1));
  return new Map(order.map((day) => [day, days.get(day) ?? []]));
}
