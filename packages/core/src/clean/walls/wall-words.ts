/** What walls say, by kind and language, as data: whole titles, and phrases of their sentences. */
import { keyOf } from "../shape.ts";
import { PhraseSet } from "./phrase-set.ts";
import adBlocker from "./words/ad-blocker.json" with { type: "json" };
import ageGate from "./words/age-gate.json" with { type: "json" };
import also from "./words/also.json" with { type: "json" };
import blocked from "./words/blocked.json" with { type: "json" };
import botCheck from "./words/bot-check.json" with { type: "json" };
import consent from "./words/consent.json" with { type: "json" };
import gone from "./words/gone.json" with { type: "json" };
import login from "./words/login.json" with { type: "json" };
import notFound from "./words/not-found.json" with { type: "json" };
import redirect from "./words/redirect.json" with { type: "json" };
import script from "./words/script.json" with { type: "json" };
import serverError from "./words/server-error.json" with { type: "json" };
import web from "./words/web.json" with { type: "json" };

/** Kinds of pages that stand where an article should. */
export type WallKind =
  | "bot-check"
  | "login"
  | "age-gate"
  | "blocked"
  | "script"
  | "ad-blocker"
  | "not-found"
  | "gone"
  | "server-error"
  | "redirect"
  | "consent";

interface WallFile {
  titles: Record<string, string[]>;
  says: Record<string, string[]>;
}

const files: readonly (readonly [WallKind, WallFile])[] = [
  ["bot-check", botCheck],
  ["ad-blocker", adBlocker], // before scripts: "enable JS and disable any ad blocker"
  ["script", script],
  ["login", login],
  ["age-gate", ageGate],
  ["not-found", notFound],
  ["gone", gone],
  ["blocked", blocked],
  ["server-error", serverError],
  ["redirect", redirect],
  ["consent", consent],
];

/** Kinds in the order in which they win where a page speaks of several. */
export const wallKinds: readonly WallKind[] = files.map(([kind]) => kind);

interface Titles {
  whole: Map<string, WallKind>;
  /** Titles with an open end: "log in to *". */
  open: { start: string; end: string; kind: WallKind }[];
}

let known: Titles | null = null;

/** All titles in comparable form, made when the first one is asked for. */
function knownTitles(): Titles {
  known ??= readTitles();
  return known;
}

function readTitles(): Titles {
  const titles: Titles = { whole: new Map(), open: [] };
  for (const [kind, file] of files) {
    for (const title of Object.values(file.titles).flat()) {
      const [start = "", end] = title.split("*").map(keyOf);
      if (end === undefined) {
        if (!titles.whole.has(start)) titles.whole.set(start, kind);
      } else titles.open.push({ start: start && `${start} `, end: end && ` ${end}`, kind });
    }
  }
  return titles;
}

/** Words of a title that only a wall would have; longer ones are headlines. */
const maxOpenTitleWords = 7;
/** What people put before or behind: "Oops! 404 error - page not found". */
const around =
  /^(?:(?:oops|ups|sorry|error|erreur|fehler|errore|erro|feil|fel|fejl|virhe|błąd|chyba|ошибка|hata|http|https|status|code|[1-5]\d\d) )+|(?: (?:error|erreur|fehler|errore|erro|[45]\d\d))+$/u;

/** The kind of wall that a title, or one part of it, is the title of; `null` for a headline. */
export function wallOfTitle(part: string): WallKind | null {
  const whole = keyOf(part);
  const titles = knownTitles();
  const key = titles.whole.has(whole) ? whole : whole.replace(around, "");
  const kind = titles.whole.get(key);
  if (kind !== undefined) return kind;
  if (key.split(" ").length > maxOpenTitleWords) return null;
  return (
    titles.open.find(({ start, end }) => key.startsWith(start) && key.endsWith(end))?.kind ?? null
  );
}

/** What a wall says of itself, and what it says besides. */
export const saidByWalls = new PhraseSet<WallKind>(() =>
  files.flatMap(([kind, { says }]) =>
    Object.values(says)
      .flat()
      .map((phrase) => [phrase, kind] as const),
  ),
);

/** Phrases that mean nothing alone, and beside a wall's own are its way of speaking. */
export const saidBesides = new PhraseSet<true>(() =>
  Object.values(also)
    .flat()
    .map((phrase) => [phrase, true] as const),
);

/** Words for what walls stand in front of: pages, sites, browsers, accounts. */
export const wordsOfTheWeb = new PhraseSet<true>(() =>
  Object.values(web)
    .flat()
    .map((phrase) => [phrase, true] as const),
);
