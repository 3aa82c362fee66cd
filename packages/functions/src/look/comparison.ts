/** What today's cleaner makes of a capture, held against what is archived of it. Pure. */
import type { Extracted } from "@winnow/core/pipeline/extract";
import { type Extraction, type Outcome, textOf, type Version } from "@winnow/core/records";
import { charactersOf, type LineChange, lineChange } from "./line-change.ts";

/** `unfiled`: the archive has no outcome for it yet. */
export type ComparisonKind = "same" | "changed" | "found" | "lost" | "unfiled";

/** A field whose value differs. A side that says nothing has no source. */
export interface FieldChange {
  field: string;
  from: { value: string | null; source: string | null };
  to: { value: string | null; source: string | null };
}

export interface Comparison extends LineChange {
  kind: ComparisonKind;
  /** `article`, or the reason of a reject; both sides alike unless the outcome changed. */
  outcome: { from: string; to: string };
  fields: FieldChange[];
  /** Characters of the archived text; 0 where there is none. */
  sizeBefore: number;
  /** Whether the archived text stands for this capture, and so for all of its fields. */
  standsForText: boolean;
  /** The cleaner that made what is archived; `null` for `unfiled`. */
  release: string | null;
}

/** What is archived of a capture: its outcome, and its text where it has one. */
export interface Archived {
  outcome: Outcome;
  version: Version | null;
}

const none: LineChange = { removed: 0, restored: 0 };

/** The fields of an extraction that are compared, each with evidence. */
const fieldNames = [
  "title",
  "byline",
  "agency",
  "attribution",
  "publisher",
  "publishedAt",
  "modifiedAt",
  "language",
  "canonicalUrl",
  "pageType",
  "section",
  "description",
  "image",
  "access",
  "datelinePlace",
] as const satisfies readonly (keyof Extraction)[];

/**
 * Compares. The text and every field are held against the archived version; a capture that shows a
 * text which an earlier one stands for is asked only for what its own outcome says.
 */
export function compare(
  captureId: string,
  archived: Archived | null,
  today: Extracted,
): Comparison {
  const to = today.kind === "article" ? "article" : today.reason;
  const base = { fields: [], sizeBefore: 0, standsForText: false, ...none };
  if (archived === null) {
    return { ...base, kind: "unfiled", outcome: { from: "none", to }, release: null };
  }
  const { outcome, version } = archived;
  const { release } = outcome;
  if (outcome.status === "rejected" || version === null) {
    const from = outcome.status === "rejected" ? outcome.reason : "none";
    const changes = { ...base, outcome: { from, to }, release };
    if (today.kind === "rejected") return { ...changes, kind: from === to ? "same" : "changed" };
    const restored = charactersOf(textOf(today.extraction));
    return { ...changes, kind: "found", restored };
  }
  const before = textOf(version.extraction);
  const standsForText = version.first.captureId === captureId;
  const known = { sizeBefore: charactersOf(before), standsForText, release };
  if (today.kind === "rejected") {
    const removed = charactersOf(before);
    return { ...base, ...known, kind: "lost", outcome: { from: "article", to }, removed };
  }
  const changed = lineChange(before, textOf(today.extraction));
  const fields = standsForText
    ? changedFields(version.extraction, today.extraction)
    : changedInOutcome(outcome, today.extraction);
  const isSame = changed.removed + changed.restored + fields.length === 0;
  const kind = isSame ? "same" : "changed";
  return { ...known, ...changed, kind, outcome: { from: "article", to }, fields };
}

function changedFields(before: Extraction, after: Extraction): FieldChange[] {
  return fieldNames.flatMap((field) => {
    const [from, to] = [sideOf(before[field]), sideOf(after[field])];
    return from.value === to.value ? [] : [{ field, from, to }];
  });
}

/** The fields that an outcome repeats, which knows no source of them. */
function changedInOutcome(outcome: Outcome, after: Extraction): FieldChange[] {
  const publisher = after.publisher?.value ?? null;
  const pairs = [
    ["title", outcome.title, sideOf(after.title)],
    ["publishedAt", outcome.publishedAt, sideOf(after.publishedAt)],
    [
      "publisher",
      outcome.publisher,
      {
        value: publisher?.name ?? publisher?.domain ?? null,
        source: after.publisher?.source ?? null,
      },
    ],
  ] as const;
  return pairs.flatMap(([field, value, to]) =>
    value === to.value ? [] : [{ field, from: { value, source: null }, to }],
  );
}

function sideOf(evidence: { value: unknown; source: string } | null): FieldChange["from"] {
  if (evidence === null) return { value: null, source: null };
  const { value, source } = evidence;
  return { value: typeof value === "string" ? value : JSON.stringify(value), source };
}
