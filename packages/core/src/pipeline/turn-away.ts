/** Turning away what was taken down: it leaves no raw copy, and an outcome without a word of it. */

import { prepareText } from "../dedup/index/prepare.ts";
import {
  marksOfPage,
  marksOfText,
  type TombstonesAsked,
  takedownOf,
} from "../filing/tombstones.ts";
import type { Outcomes } from "../ports/outcomes.ts";
import type { Drop } from "../records/capture.ts";
import type { Outcome } from "../records/outcome.ts";
import type { Takedown } from "../records/takedown.ts";
import { takedownSentence } from "../records/takedown-facts.ts";
import { textOf } from "../records/text-of.ts";
import { type CaptureNames, captureRecordOf, declaredBy } from "./capture-records.ts";
import type { Extracted } from "./extract.ts";

/** The takedown that keeps a page out, before it is read. */
export function takedownOfPage(
  tombstones: TombstonesAsked,
  names: CaptureNames,
): Promise<Takedown | null> {
  return takedownOf(tombstones, names.ownId, marksOfPage(names));
}

/** The takedown that keeps out what a page says, its own address included; of a page without an article that is nothing. */
export async function takedownOfText(
  tombstones: TombstonesAsked,
  { ownId }: CaptureNames,
  givenUrl: string | null,
  extracted: Extracted,
): Promise<Takedown | null> {
  if (extracted.kind !== "article") return null;
  const { declaredKey } = declaredBy(extracted, givenUrl);
  return takedownOf(tombstones, ownId, [
    ...(declaredKey === null ? [] : [{ kind: "address" as const, value: declaredKey }]),
    ...marksOfText(prepareText(textOf(extracted.extraction))),
  ]);
}

/** The outcome of a capture that stays out. */
export function turnedAwayOf(drop: Drop, names: CaptureNames, takedown: Takedown): Outcome {
  const record = captureRecordOf(drop, names, null);
  const isWhole = takedown.depth === "all";
  const url = isWhole ? null : record.url;
  const detail = takedownSentence(takedown);
  return { ...record, url, notes: [], status: "rejected", reason: "taken-down", detail };
}

/** Records that a capture was turned away, and which takedown did it. */
export async function turnAway(
  ports: { outcomes: Outcomes; tombstones: TombstonesAsked },
  drop: Drop,
  names: CaptureNames,
  takedown: Takedown,
): Promise<Outcome> {
  const { captureId } = names;
  // First: an undo asks for whoever was turned away, so none may be unknown to it.
  await ports.tombstones.noteTurnedAway(takedown.id, {
    ...{ dropKey: drop.key, captureId, etag: drop.etag },
  });
  return ports.outcomes.record(turnedAwayOf(drop, names, takedown));
}
