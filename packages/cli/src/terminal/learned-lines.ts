/** The lines of a page with what the archive has learned of its source. */
import type { Line } from "@winnow/core/clean";
import type { Inspection } from "@winnow/core/pipeline/extract";

/** A line that is left out of an archived text, and why. */
export interface LearnedLine {
  text: string;
  reason: string;
}

/** The name that learned lines go under, beside those of passes. */
const learnedPass = "learned";

/** The page's lines; those that the cleaner kept and the archive leaves out count as removed. */
export function linesExplained(
  { cleaned }: Inspection,
  learned: readonly LearnedLine[],
): readonly Line[] {
  const lines = cleaned?.document.lines ?? [];
  if (learned.length === 0) return lines;
  const reasons = new Map(learned.map(({ text, reason }) => [text, reason]));
  return lines.map((line) => {
    const reason = line.removal === null ? reasons.get(line.text) : undefined;
    return reason === undefined ? line : { ...line, removal: { pass: learnedPass, reason } };
  });
}
