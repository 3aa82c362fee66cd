/** A page explained for people: its lines as kept and removed, then what every field might have been. */
import { styleText } from "node:util";
import type { Line, Removal } from "@winnow/core/clean";
import type { Choice } from "../choices.ts";
import { fit, widthOf } from "./fit.ts";
import { fields, valueText } from "./record.ts";
import { printable } from "./table.ts";

const roleWidth = 12;
const sourceWidth = 30;
/** Share of a line that a reason may take where the width is bounded. */
const maxReasonShare = 0.5;

/**
 * Lays out the lines of a document: `+` kept, `-` removed, `~` cut off a line that stays.
 *
 * @param width - columns of the terminal; without one nothing is cut
 */
export function documentLines(lines: readonly Line[], width = Number.POSITIVE_INFINITY): string[] {
  const atWidth = String(lines.at(-1)?.at ?? 0).length;
  return lines.flatMap((line) => {
    const at = String(line.at).padStart(atWidth);
    const head = (mark: string) => `${at} ${mark} ${(line.role ?? "").padEnd(roleWidth)}`;
    const { removal, trims } = line;
    const whole = removal
      ? removedLine(head("-"), line.text || line.source, removal, width)
      : styleText("green", fit(head("+") + printable(line.text), width));
    // What is cut off before a line goes is part of why it went.
    const cuts = trims.map((trim) => removedLine(head("~"), trim.text, trim, width));
    return [whole, ...cuts];
  });
}

function removedLine(head: string, text: string, { pass, reason }: Removal, width: number): string {
  const why = fit(printable(`(${pass}: ${reason})`), Math.floor(width * maxReasonShare));
  const room = width - head.length - widthOf(why) - 2;
  return styleText(["dim", "red"], `${head}${fit(printable(text), room)}  ${why}`);
}

/** Lays out the candidates of every field; `*` is before the chosen one. */
export function choiceLines(
  choices: readonly Choice[],
  width = Number.POSITIVE_INFINITY,
): string[] {
  return fields.flatMap(([label, field]) => {
    const own = choices.filter((choice) => choice.field === field);
    if (own.length === 0) return [`${styleText("bold", label)}  –`];
    return [styleText("bold", label), ...own.map((choice) => choiceLine(choice, width))];
  });
}

function choiceLine({ value, source, confidence, chosen }: Choice, width: number): string {
  const sure = percent(confidence);
  // Other sources that agree make the chosen value surer than its own source is.
  const raised =
    chosen && chosen.confidence !== confidence ? ` → ${percent(chosen.confidence)}` : "";
  const head = `  ${chosen ? "*" : " "} ${printable(source).padEnd(sourceWidth)} ${(sure + raised).padEnd(15)} `;
  const line = head + fit(printable(valueText(value)), width - widthOf(head));
  return chosen ? styleText("green", line) : line;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
