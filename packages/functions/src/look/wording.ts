/** What both forms of the report say, as tables of plain text: each form escapes for itself. */
import type { Report } from "./report.ts";

/** A table under a heading; columns that end in `#` hold numbers. */
export interface ReportTable {
  heading: string;
  note: string | null;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/**
 * The share of texts that stand in another story after another order of arrival alone, by the same
 * cleaner: 305 of 20,000 of the benchmark of duplicates.
 */
export const storyFloor = 0.015;

/** Raw copies that are named; the report as JSON has more. */
const maxNamed = 20;

export const largestHeading = "The largest changes of each kind";
export const drawnHeading = "Changes drawn by chance";

/** The one sentence that says it all. */
export function headline({ captures, kinds, cleaner }: Report): string {
  const { same, changed, found, lost } = kinds;
  return `${cleaner.release} over ${captures} captures: ${same} same, ${changed} changed, ${found} found, ${lost} lost.`;
}

/** Where the report comes from, a line each. */
export function aboutLines(report: Report): string[] {
  const { at, cleaner, archivedBy, scope, texts, failed, gone } = report;
  const by = archivedBy.map(({ release, captures }) => `${release} (${captures})`).join(", ");
  const { collection, sample } = scope;
  return [
    `Looked at ${at} by cleaner ${cleaner.release}, filing ${cleaner.filing}; nothing was written.`,
    `Archived by: ${by || "nobody"}.`,
    `Texts, each counted once: ${texts}.`,
    ...(collection === null ? [] : [`Of the collection ${collection} alone.`]),
    ...(sample === null ? [] : [`A sample of at most ${sample} pages, with intervals of 95 %.`]),
    ...copiesLine("Raw copies that could not be read or filed", failed),
    ...copiesLine(
      "Raw copies that were gone when their turn came and were not taken down, whose pages a new edition lacks",
      gone,
    ),
    storiesLine(report),
  ];
}

/** How many raw copies, and which; nothing where there are none. */
function copiesLine(what: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > maxNamed ? ", …" : "";
  return [`${what}: ${names.length} (${names.slice(0, maxNamed).join(", ")}${more}).`];
}

/** What became of the stories, beside what another order of arrival alone would do. */
function storiesLine({ stories }: Report): string {
  const floor = `Another order of arrival alone moves ${percent(storyFloor)} of texts between stories`;
  if (stories === null) return `Stories are not looked at: a build makes its own. ${floor}.`;
  const { texts, moved, joined, split } = stories;
  const share = texts === 0 ? 0 : moved / texts;
  return `Stories: ${joined} joined, ${split} split; ${moved} of ${texts} texts (${percent(share)}) are in another one. ${floor}.`;
}

/** The changes that are shown, by their captures alone. */
export function namesOf({ largest, drawn }: Report): ReportTable[] {
  const tables = [
    [largestHeading, largest],
    [drawnHeading, drawn],
  ] as const;
  return tables
    .filter(([, refs]) => refs.length > 0)
    .map(([heading, refs]) => ({
      heading,
      note: "winnow editions show, and the API, draw them as the archive stands then.",
      columns: ["kind", "capture", "raw copy", "size#"],
      rows: refs.map((ref) => [ref.kind, ref.captureId, ref.rawSha256, String(ref.size)]),
    }));
}

/** The tables of counts, empty ones left out. */
export function tablesOf(report: Report): ReportTable[] {
  const tables = [
    kindsTable(report),
    {
      heading: "Characters",
      note: "Of the lines that only the archived text has, and that only the new one has.",
      columns: ["", "characters#"],
      rows: [
        ["removed", String(report.characters.removed)],
        ["restored", String(report.characters.restored)],
        ["captures that lose over a twentieth of their text", String(report.losing)],
      ],
    },
    {
      heading: "Outcomes that change",
      note: null,
      columns: ["archived as", "now", "captures#"],
      rows: report.outcomes.map(({ from, to, captures }) => [from, to, String(captures)]),
    },
    {
      heading: "Fields that change",
      note: "By the rules that read them. A capture whose text another one stands for is asked for title, day and publisher alone, and its archived rule is not known.",
      columns: ["field", "from", "to", "captures#"],
      rows: report.fields.map(({ field, from, to, captures }) => [
        field,
        from ?? "—",
        to ?? "—",
        String(captures),
      ]),
    },
    {
      heading: "Fields that go blank",
      note: null,
      columns: ["field", "captures#"],
      rows: Object.entries(report.blanked).map(([field, count]) => [field, String(count)]),
    },
    {
      heading: "By source",
      note: "The sites with most changes.",
      columns: ["source", "same#", "changed#", "found#", "lost#", "removed#", "restored#"],
      rows: report.sources.map((row) => [
        row.source,
        ...[row.same, row.changed, row.found, row.lost, row.removed, row.restored].map(String),
      ]),
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function kindsTable({ kinds, shares }: Report): ReportTable {
  const says = {
    same: "nothing differs",
    changed: "text, a field or the reason differs",
    found: "was rejected, is an article",
    lost: "was an article, is rejected",
    unfiled: "not in the archive yet",
  };
  const names = Object.keys(says) as (keyof typeof says)[];
  return {
    heading: "Captures",
    note: null,
    columns: ["", "captures#", ...(shares === null ? [] : ["share, 95 %#"]), "which"],
    rows: names.map((name) => {
      const share = name === "unfiled" ? undefined : shares?.[name];
      const interval =
        share && `${percent(share.share)} (${percent(share.low)} to ${percent(share.high)})`;
      return [name, String(kinds[name]), ...(shares === null ? [] : [interval ?? ""]), says[name]];
    }),
  };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
