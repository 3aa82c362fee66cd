/**
 * Draws the changes of a report: from the raw copies and the archive as they are now. A page that was
 * taken down since is drawn no more.
 */

import { capturesOf, identityOf } from "@winnow/core/pipeline/captures";
import { textOf } from "@winnow/core/records";
import { cleaning } from "../services/cleaner.ts";
import { compare, type FieldChange } from "./comparison.ts";
import { type DiffLine, diffLines } from "./line-change.ts";
import { archivedOf, type LookPorts } from "./look.ts";
import type { ChangeRef, Report } from "./report.ts";

/** A change as people see it. */
export interface DrawnChange extends ChangeRef {
  title: string | null;
  url: string | null;
  outcome: { from: string; to: string };
  fields: FieldChange[];
  /** The lines that differ with two around them; `null` stands for lines left out. */
  lines: (DiffLine | null)[];
}

/** Lines that are shown of one change: a page may have a hundred thousand. */
const maxLines = 60;
const contextLines = 2;

export interface DrawnChanges {
  largest: DrawnChange[];
  drawn: DrawnChange[];
}

/** Draws all changes that a report names. */
export async function drawChanges(ports: LookPorts, report: Report): Promise<DrawnChanges> {
  return {
    largest: await drawAll(ports, report.largest),
    drawn: await drawAll(ports, report.drawn),
  };
}

async function drawAll(ports: LookPorts, refs: readonly ChangeRef[]): Promise<DrawnChange[]> {
  const all: DrawnChange[] = [];
  for (const ref of refs) {
    const drawn = await draw(ports, ref);
    if (drawn !== null) all.push(drawn);
  }
  return all;
}

async function draw(ports: LookPorts, ref: ChangeRef): Promise<DrawnChange | null> {
  const { captureId } = ref;
  const copy = await ports.rawStore.copyOf(ref.rawSha256, captureId);
  if (copy === null) return null;
  for await (const capture of capturesOf(copy.drop, copy.bytes)) {
    if (identityOf(copy.drop, capture).captureId !== captureId) continue;
    const archived = await archivedOf(ports, copy.drop.key, captureId);
    const today = cleaning(ports).pipeline.extract(capture);
    const { outcome, fields } = compare(captureId, archived, today);
    const extraction = today.kind === "article" ? today.extraction : null;
    const before = archived?.version ? textOf(archived.version.extraction) : null;
    const lines = diffLines(before, extraction === null ? null : textOf(extraction));
    const title = extraction?.title?.value ?? archived?.outcome.title ?? null;
    const url = archived?.version?.url ?? capture.url;
    return { ...ref, title, url, outcome, fields, lines: shortened(lines) };
  }
  return null;
}

function shortened(lines: readonly DiffLine[]): (DiffLine | null)[] {
  const near = new Set<number>();
  for (const [at, { side }] of lines.entries()) {
    if (side === "both") continue;
    for (let other = at - contextLines; other <= at + contextLines; other += 1) near.add(other);
  }
  const shown: (DiffLine | null)[] = [];
  for (const [at, line] of lines.entries()) {
    if (shown.length >= maxLines) {
      shown.push(null);
      break;
    }
    if (near.has(at)) shown.push(line);
    else if (shown.at(-1) !== null) shown.push(null);
  }
  return shown;
}
