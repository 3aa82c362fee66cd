/** When a page was saved, as far as its drop is believed. */
import type { Drop } from "./capture.ts";

const dayMs = 86_400_000;

/**
 * The instant that counts for a drop's page: as given, unless it lies more than a day after the
 * arrival, which no save can; else the arrival. A function of the drop alone.
 */
export function believedInstant({
  capturedAt,
  droppedAt,
}: Pick<Drop, "capturedAt" | "droppedAt">): { at: string; note: string | null } {
  if (capturedAt === null) return { at: droppedAt, note: null };
  if (Date.parse(capturedAt) <= Date.parse(droppedAt) + dayMs)
    return { at: capturedAt, note: null };
  const what = `captured-at ${capturedAt} lies after the arrival (${droppedAt})`;
  return { at: droppedAt, note: `${what}: the arrival counts` };
}
