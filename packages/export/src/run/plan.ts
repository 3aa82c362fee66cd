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

/** What Hive, and with it DuckDB, Spark and Athena, call the partition of what has no value. */
const undatedPartition = "day=__HIVE_DEFAULT_PARTITION__";

/** The folder of undated articles where names are for people. */
const undatedFolder = "undated";

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
      path: `${article.day ?? undatedFolder}/${article.id}${extension}`,
      articles: [article],
      write: own,
    }));
  }
  return [...byDay(articles)].map(([day, ofDay]) => ({
    path: `${day === null ? undatedPartition : `day=${day}`}/articles${extension}`,
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
