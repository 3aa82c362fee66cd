/** What both forms of the report say, as tables of plain text: each form escapes for itself. */
import type { Report } from "./report.ts";

/** A table under a heading; columns that end in `#` hold numbers. */
export interface ReportTable {
  heading: string;
  note: string | null;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Texts that stand in another story after another order of arrival, by the same cleaner. */
const storyFloor =
  "Stories are not looked at: a build makes its own. Another order of arrival alone moves 1.5 % of texts between stories.";

/** The one sentence that says it all. */
export function headline({ captures, kinds, cleaner }: Report): string {
  const { same, changed, found, lost } = kinds;
  return `${cleaner.release} over ${captures} captures: ${same} same, ${changed} changed, ${found} found, ${lost} lost.`;
}

/** Where the report comes from, a line each. */
export function aboutLines({ at, cleaner, archivedBy, scope, texts }: Report): string[] {
  const by = archivedBy.map(({ release, captures }) => `${release} (${captures})`).join(", ");
  const { collection, sample } = scope;
  return [
    `Looked at ${at} by cleaner ${cleaner.release}, filing ${cleaner.filing}; nothing was written.`,
    `Archived by: ${by || "nobody"}.`,
    `Texts, each counted once: ${texts}.`,
    ...(collection === null ? [] : [`Of the collection ${collection} alone.`]),
    ...(sample === null ? [] : [`A sample of at most ${sample} pages, with intervals of 95 %.`]),
    storyFloor,
  ];
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
