/** When a value of a field is the one that people wrote down. */
import type { FieldGold } from "./rows.ts";

export type Field = keyof FieldGold;

/** Says whether a value is the wanted one, by the letters and digits that it is made of. */
export function isExact(field: Field, gold: string, value: string | readonly string[]): boolean {
  if (field === "date") return dayOf(gold) === dayOf(String(value));
  if (field === "author") return peopleOf(gold) === peopleOf([value].flat().join(", "));
  return tokensOf(gold) === tokensOf(String(value));
}

function tokensOf(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return (plain.match(/[\p{L}\p{N}_]+/gu) ?? []).join(" ");
}

function peopleOf(text: string): string {
  const bare = text.replace(/^\s*(?:by|von|par|por|di|written by)[\s:]+/i, "");
  const names = bare.split(/\s*(?:,|;|\||&|\/|\band\b|\bund\b|\bet\b|\by\b|\n)\s*/i).map(tokensOf);
  return [...new Set(names.filter((name) => name !== ""))].sort().join("|");
}

/** The day of a date as it is written; in UTC where the writing says no day of its own. */
export function dayOf(text: string): string {
  const written = /^(\d{4})[-/.](\d{2})[-/.](\d{2})(?!\d)/.exec(text.trim());
  if (written) return written.slice(1).join("-");
  const hasZone = /(?:GMT|UTC|Z|[+-]\d{2}:?\d{2})\)?$/i.test(text.trim());
  const at = Date.parse(hasZone ? text : `${text} UTC`);
  return Number.isNaN(at) ? text : new Date(at).toISOString().slice(0, 10);
}
