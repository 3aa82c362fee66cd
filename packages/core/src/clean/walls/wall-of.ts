/**
 * Walls: pages that stand where an article should, as bot checks, error pages and log-in forms do. A
 * page is known for one by its title, by how much of its text is a wall's way of speaking, and by
 * what it holds (a password field, a redirect). What stands in quotation marks is somebody's words
 * about a wall, so an article on error pages stays one.
 */
import { minArticleWords } from "../../records/limits.ts";
import { countWords } from "../../text/words.ts";
import { keyOf } from "../shape.ts";
import { mostSaid, type Speech, speechOf } from "./wall-speech.ts";
import { saidBesides, saidByWalls, type WallKind, wallOfTitle } from "./wall-words.ts";

/** What of a page is looked at. */
export interface Suspect {
  /** Declared titles and headings; of a scrape its first lines. */
  readonly titles: readonly string[];
  /** The titles are marked as such: a first line may be that of a menu. */
  readonly isTitled: boolean;
  /** The lines that were kept as an article's, those of links left out. */
  readonly kept: readonly string[];
  /** All lines, for pages of which next to nothing was kept. */
  readonly all: readonly string[];
  /** The page calls itself an article, has a byline or a date. */
  readonly isDated: boolean;
  /** What the page's elements tell. */
  readonly signs: ReadonlySet<WallKind>;
}

export interface Wall {
  reason: "wall";
  /** The kind first, then what shows it. */
  detail: string;
}

/** Words of a text above which it is an article, whatever it speaks of. */
const maxWallWords = 400;
/** Words of a whole page up to which a password field or a redirect is what the page is for. */
const maxSignWords = 150;
/** Share of the text that speaks as a wall does, from which a page with a wall's title is one. */
const shareUnderTitle = 0.2;
/** The same for pages without such a title, and for those that look like articles. */
const shareAlone = 0.6;
const shareOfDated = 0.75;
/** Words that a consent banner may stand above: more is an article below a banner. */
const maxBesidesConsent = 40;

/** Tells whether a page is a wall, and of which kind; `null` for an article and all else. */
export function wallOf(suspect: Suspect): Wall | null {
  const keptWords = wordsIn(suspect.kept);
  if (keptWords > maxWallWords) return null;
  const isShort = keptWords < minArticleWords;
  const speech = speechOf(isShort ? suspect.all.slice(0, maxLines) : suspect.kept);
  const bare = suspect.all.length <= maxBareLines ? suspect.all : [];
  const title = titleOf([...suspect.titles, ...bare]);
  const status = statusOf(suspect.titles);
  const kind = kindOf(suspect, speech, title?.kind ?? null, isShort);
  if (kind === null) return null;
  const shown = speech.said.get(kind) ?? title?.text ?? "its form";
  return { reason: "wall", detail: `${nameOf(kind, status)}: ${shown.slice(0, maxShown)}` };
}

/** Lines of a page that holds nothing but a message: the first is its title, marked or not. */
const maxBareLines = 3;
/** Lines of a page that are read where nothing was kept. */
const maxLines = 60;
/** Characters of what shows it that a detail holds. */
const maxShown = 120;

function kindOf(
  { titles, isTitled, isDated, signs, all }: Suspect,
  { said, words, spoken, share, isOfTheWeb }: Speech,
  title: WallKind | null,
  isShort: boolean,
): WallKind | null {
  const most = mostSaid(said, spoken);
  if (title !== null) {
    const isAlone = all.length <= maxBareLines || (isTitled && wordsIn(all) < maxSignWords);
    if (isShort && (most !== null || isAlone)) return title;
    if (most !== null && share >= (isDated ? shareOfDated : shareUnderTitle)) {
      return said.has(title) ? title : most;
    }
  }
  const status = statusOf(titles);
  if (status !== null && !isDated && wordsIn(all) < maxSignWords) {
    // The code and its name, each in words that nobody writes of something else.
    if (title !== null) return title;
    // Or the code alone: no headline is nothing but "451".
    const isTold = isOfTheWeb || most !== null;
    if (isShort || (isTold && titles.some(isCode))) return most ?? kindOfStatus(status);
  }
  if (!isDated && wordsIn(all) <= maxSignWords) {
    for (const sign of signs) {
      // Comment forms ask for a proof as well, and front pages for a password.
      if (sign === "redirect" || title === sign || said.has(sign)) return sign;
    }
  }
  if (most === null || !isOfTheWeb) return null;
  if (most === "consent") {
    return words * (1 - share) < maxBesidesConsent && share >= shareAlone ? most : null;
  }
  return share >= (isDated ? shareOfDated : shareAlone) ? most : null;
}

/** Words of lines, counted until there are more than in any wall. */
function wordsIn(lines: readonly string[]): number {
  let words = 0;
  for (const line of lines) {
    words += countWords(line);
    if (words > maxWallWords) break;
  }
  return words;
}

/** Titles of one page that are looked at. */
const maxTitles = 8;

function titleOf(titles: readonly string[]): { kind: WallKind; text: string } | null {
  for (const text of titles.slice(0, maxTitles)) {
    const parts = isHeadlineOfWall(text) ? [] : partsOf(text);
    for (const part of [text, ...parts]) {
      const kind = wallOfTitle(part.slice(0, 200));
      if (kind !== null) return { kind, text: text.trim() };
    }
  }
  return null;
}

/** Words behind a colon from which they are a headline's: names of sites are shorter. */
const minHeadlineWords = 5;

/** "Page not found: a short history of the error" is about such pages, and no wall says the rest. */
function isHeadlineOfWall(title: string): boolean {
  const rest = /:\s(.{10,200})$/u.exec(title)?.[1] ?? "";
  if (/\s[|–—·»]\s/u.test(rest) || countWords(rest) < minHeadlineWords) return false;
  const key = keyOf(rest);
  return saidByWalls.of(key).size === 0 && saidBesides.of(key).size === 0;
}

/** The parts of "Page not found | The Quay". */
function partsOf(title: string): string[] {
  return title.split(/\s[|–—·»-]\s|[:|!]\s/u);
}

/** Codes that servers answer with instead of a page (RFC 9110, RFC 7725 and what proxies add). */
const codes =
  /^(?:\P{L}{0,3}(?:error|erreur|fehler|errore|erro|feil|fel|fejl|virhe|błąd|chyba|ошибка|hata|http|status|code)?[\s:#-]{0,3}){0,3}(40[0-9]|410|418|42[19]|431|451|50[0-9]|51[01]|52[0-7])(?=$|[\s.,:!|–—-])/iu;

function statusOf(titles: readonly string[]): number | null {
  for (const title of titles.slice(0, maxTitles)) {
    for (const part of [title, ...partsOf(title)]) {
      const code = codes.exec(part.trim().slice(0, 60))?.[1];
      if (code !== undefined) return Number(code);
    }
  }
  return null;
}

function isCode(title: string): boolean {
  return /^\s*\d{3}\s*$/.test(title) && codes.test(title);
}

function kindOfStatus(status: number): WallKind {
  if (status === 404) return "not-found";
  if (status === 410) return "gone";
  return status >= 500 ? "server-error" : "blocked";
}

function nameOf(kind: WallKind, status: number | null): string {
  const isError = kind === "not-found" || kind === "gone" || kind === "server-error";
  if (status !== null && (isError || kind === "blocked")) return `error ${status}`;
  if (kind === "not-found") return "error 404";
  if (kind === "gone") return "error 410";
  return kind === "server-error" ? "error" : kind;
}
