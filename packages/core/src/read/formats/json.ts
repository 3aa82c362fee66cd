/** JSON in the shapes in which it is saved: one document, lines of it, wrapped in a call, cut off. */
import { skipCodeComments } from "./preamble.ts";

/** What a JSON document is by its members: one row a format. */
const kinds: readonly {
  name: string;
  is: (value: Readonly<Record<string, unknown>>) => boolean;
}[] = [
  {
    name: "a HAR recording of web traffic",
    is: ({ log }) => isObject(log) && Array.isArray(log.entries),
  },
  {
    name: "a JSON feed",
    is: ({ version }) => typeof version === "string" && version.includes("jsonfeed.org"),
  },
  {
    name: "a notebook (JSON)",
    is: ({ nbformat, cells }) => nbformat !== undefined && Array.isArray(cells),
  },
  {
    name: "a map in GeoJSON",
    is: ({ type }) =>
      typeof type === "string" && /^(?:Feature(?:Collection)?|Topology)$/.test(type),
  },
  { name: "a chat export (JSON)", is: ({ messages }) => Array.isArray(messages) },
];

/** Openings that no prose has: a brace and a member, or brackets around one. */
const opening =
  /^(?:\{\s{0,200}"(?:[^"\\\n]|\\.){0,200}"\s{0,20}:|\[\s{0,200}(?:\[\s{0,200}){0,20}\{\s{0,200}"(?:[^"\\\n]|\\.){0,200}"\s{0,20}:)/;
/** Guards against being read as a script, and calls around the value. */
const wrapping = /^(?:\)\]\}',?\s{0,20}|while\s{0,2}\(1\);?|for\s{0,2}\(;;\);?)/;
const call = /^(?:\/\*\*\/\s{0,5})?[\w$.]{1,80}\s{0,3}\(\s{0,20}(?=[{[])/;
/** What a script calls the value. */
const assigned = /^(?:(?:var|let|const)\s{1,5}|window\.|self\.)[\w$.]{1,80}\s{0,5}=\s{0,5}(?=[{[])/;
/** Share of the lines that must be objects or arrays. */
const minLineShare = 0.8;
const maxSampledLines = 50;

/** Names the kind of JSON that a text is, with the place where it breaks; `null` for other texts. */
export function nameOfJson(text: string): string | null {
  const body = text
    .slice(skipCodeComments(text))
    .replace(wrapping, "")
    .replaceAll("\x1e", "")
    .trim();
  if (call.test(body))
    return opening.test(body.replace(call, "")) ? "a script with data (JSONP)" : null;
  if (assigned.test(body))
    return opening.test(body.replace(assigned, "")) ? "a script with data" : null;
  if (!/^[{["]/.test(body)) return null;
  const parsed = parse(body);
  if ("value" in parsed) return nameOfValue(parsed.value, body);
  const lines = rowsOf(body);
  if (lines !== null) return lines;
  return opening.test(body)
    ? `a JSON document that breaks off or is malformed${placeOf(parsed.error, text)}`
    : null;
}

function nameOfValue(value: unknown, body: string): string | null {
  // A quotation in quotes is a JSON string, too; what is escaped in it was written by a program.
  if (typeof value === "string") return /\\[nrt"u]/.test(body) ? "a JSON string" : null;
  if (Array.isArray(value)) {
    const isProse = value.length <= 1 && !isObject(value[0]) && !Array.isArray(value[0]);
    return isProse && value.length === 1 && typeof value[0] !== "string"
      ? null
      : "a JSON document (an array)";
  }
  return isObject(value) ? (kinds.find(({ is }) => is(value))?.name ?? "a JSON document") : null;
}

/** Lines of JSON; a last one that is cut off is let go. */
function rowsOf(body: string): string | null {
  const lines = body.split("\n", maxSampledLines + 1).filter((line) => line.trim() !== "");
  const sampled = lines.slice(0, maxSampledLines);
  const first = parse(sampled[0] ?? "");
  if (sampled.length < 2 || !("value" in first) || typeof first.value !== "object") return null;
  let broken = 0;
  let firstBroken = 0;
  for (const [at, line] of sampled.entries()) {
    const row = parse(line);
    if ("value" in row && typeof row.value === "object") continue;
    broken++;
    firstBroken ||= at + 1;
  }
  // Two lines: one of them a row, the other the rest of one.
  if (broken > Math.max(1, sampled.length * (1 - minLineShare))) return null;
  if (broken > 0 && !/^\s{0,20}[{[]/.test(sampled[firstBroken - 1] ?? "")) return null;
  return broken === 0
    ? "lines of JSON"
    : `lines of JSON, of which line ${firstBroken} is malformed`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parse(text: string): { value: unknown } | { error: unknown } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { error }; // what it says of the place goes into the detail
  }
}

/** The line of the first fault, as the engine's message tells it. */
function placeOf(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : "";
  const body = text.trimStart();
  const at = Number(/at position (\d+)/.exec(message)?.[1] ?? positionOfExcerpt(message, body));
  if (Number.isNaN(at)) return ` after ${text.length} characters`;
  const offset = text.length - body.length;
  const before = text.slice(0, offset + at).split("\n");
  return ` at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/** V8 shows ten characters on both sides of what it did not expect. */
const excerptRadius = 10;

function positionOfExcerpt(message: string, body: string): number {
  const found =
    /^Unexpected token '.{1,2}', (\.{3})?"([\s\S]{1,60})"(?:\.{3})? is not valid JSON$/.exec(
      message,
    );
  const at = found?.[2] === undefined ? -1 : body.indexOf(found[2]);
  return at < 0 || found?.[1] === undefined ? Number.NaN : at + excerptRadius;
}
