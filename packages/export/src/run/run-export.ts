/** An export: every file is written whole, or stays as an earlier run that did not end left it. */
import { type ArticleId, ArticleQuery, InvalidInputError, sha256 } from "@winnow/core/records";
import { z } from "zod";
import { type FormatName, formats } from "../formats/index.ts";
import { columnNames } from "../rows/export-row.ts";
import { readItems } from "../rows/read-items.ts";
import { type Selected, selectArticles } from "../rows/selection.ts";
import type { ExportItem, ExportSource } from "../rows/source.ts";
import { type ExportFilters, Manifest, ManifestFile } from "./manifest.ts";
import { type ExportTarget, type PlannedFile, planFiles } from "./plan.ts";
import type { ExportSink } from "./sink.ts";

export interface ExportRequest {
  format: FormatName;
  target: ExportTarget;
  filters: ExportFilters;
  /** See `Manifest`. */
  outcomes: Record<string, number>;
  /** The articles that `filters.query` finds; `null` where none is asked for. */
  found: ReadonlySet<ArticleId> | null;
  /** Asked before each file; a run that may not go on ends, and what it has written is noted. */
  mayGoOn?: () => boolean;
}

/** An export ended before it was whole, as it was told to. The next run goes on where it was. */
export class ExportStoppedError extends Error {
  override name = "ExportStoppedError";

  constructor() {
    super("export: it was told to stop before it was whole");
  }
}

/** Told as the work goes on. */
export interface ExportProgress {
  /** How many articles there will be. */
  selected(count: number): void;
  /** One more is written, or was there already. */
  article(): void;
}

/** A file that a run which did not end has written: of what, and what came of it. */
const Note = z.object({ format: z.string(), of: z.string(), file: ManifestFile });
type Note = z.infer<typeof Note>;

/**
 * Writes an export and its manifest. Files of the export that the sink had before and that are not
 * part of this one are taken away, once all new ones are there. A folder holds one format: throws an
 * `InvalidInputError` where an export of another one lies. Throws an
 * `ExportStoppedError` where it had to end before.
 */
export async function runExport(
  source: ExportSource,
  sink: ExportSink,
  request: ExportRequest,
  progress: ExportProgress,
): Promise<Manifest> {
  const { format, filters, mayGoOn = () => true } = request;
  const before = await filesBefore(sink, request);
  const articles = await selectArticles(source, queryOf(filters), request.found);
  progress.selected(articles.length);
  const about = { newestCapturedAt: newestOf(articles) };
  const isFolder = request.target.kind === "folder";
  const noted = isFolder ? await notesOf(sink, format) : new Map<string, Note>();
  const files: ManifestFile[] = [];
  for (const planned of planFiles(format, request.target, articles)) {
    const of = sha256(
      JSON.stringify([format, formats[format].isDated ? about : null, planned.articles]),
    );
    const done = noted.get(planned.path);
    if (done?.of === of && (await sink.hashOf(planned.path)) === done.file.sha256) {
      files.push(done.file);
      for (const _ of planned.articles) progress.article();
      continue;
    }
    if (!mayGoOn()) throw new ExportStoppedError();
    const file = await writeFile(source, sink, planned, about, progress);
    if (file.articles === 0 && planned.articles.length > 0 && isFolder) {
      await sink.remove(planned.path); // all of it has gone since the selection
      continue;
    }
    files.push(file);
    if (isFolder) await sink.note(JSON.stringify({ format, of, file } satisfies Note));
  }
  const manifest = Manifest.parse({
    format,
    filters,
    ...countsOf(articles, files),
    outcomes: ordered(request.outcomes),
    newestCapturedAt: about.newestCapturedAt,
    columns: columnNames,
    files,
  });
  const paths = new Set(files.map(({ path }) => path));
  for (const path of [...before, ...noted.keys()]) if (!paths.has(path)) await sink.remove(path);
  await sink.writeManifest(manifest);
  if (isFolder) await sink.clearNotes();
  return manifest;
}

/** What is asked of the archive for some filters: the query is for its search index. */
export function queryOf(filters: ExportFilters): ArticleQuery {
  const { query: _, ...listed } = filters;
  const given = Object.entries(listed).filter(([, value]) => value !== null);
  return ArticleQuery.parse(Object.fromEntries(given));
}

async function writeFile(
  source: ExportSource,
  sink: ExportSink,
  { path, articles, write }: PlannedFile,
  about: { newestCapturedAt: string | null },
  progress: ExportProgress,
): Promise<ManifestFile> {
  const releases: Record<string, number> = {};
  let count = 0;
  let pages = 0;
  async function* counted(): AsyncIterable<ExportItem> {
    for await (const { row, page } of readItems(source, articles)) {
      count += 1;
      releases[row.release] = (releases[row.release] ?? 0) + 1;
      yield {
        row,
        async page() {
          const found = await page();
          if (found !== null) pages += 1;
          return found;
        },
      };
      progress.article();
    }
  }
  const written = await sink.put(path, write(counted(), about));
  return { path, articles: count, pages, ...written, releases: ordered(releases) };
}

/** The files of the export before; none where its manifest is not one of ours. */
async function filesBefore(
  sink: ExportSink,
  { format, target }: Pick<ExportRequest, "format" | "target">,
): Promise<string[]> {
  const parsed = Manifest.safeParse(fromJson((await sink.manifest()) ?? ""));
  if (!parsed.success) return [];
  if (target.kind === "folder" && parsed.data.format !== format) {
    const what = `export: the folder holds an export as ${parsed.data.format}; expected ${format}`;
    throw new InvalidInputError("export.format", `${what}, or another folder`);
  }
  return parsed.data.files.map(({ path }) => path);
}

/** What a run that did not end noted, by file; the end of its last line may be missing. */
async function notesOf(sink: ExportSink, format: FormatName): Promise<Map<string, Note>> {
  const notes = (await sink.notes()).map((line) => Note.safeParse(fromJson(line)).data);
  return new Map(
    notes.flatMap((note) => (note?.format === format ? [[note.file.path, note]] : [])),
  );
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function newestOf(articles: readonly Selected[]): string | null {
  const instants = articles.map(({ capturedAt }) => capturedAt);
  return instants.reduce<string | null>((a, b) => (a !== null && a > b ? a : b), null);
}

function countsOf(selected: readonly Selected[], files: readonly ManifestFile[]) {
  const articles = files.reduce((sum, file) => sum + file.articles, 0);
  const releases: Record<string, number> = {};
  for (const file of files) {
    for (const [release, count] of Object.entries(file.releases)) {
      releases[release] = (releases[release] ?? 0) + count;
    }
  }
  return {
    articles,
    undated: selected.filter(({ day }) => day === null).length,
    passedOver: selected.length - articles,
    releases: ordered(releases),
  };
}

/** The same counts in the order of their names. */
function ordered(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
