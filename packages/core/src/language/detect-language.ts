/** The language of a page: of its text where there is enough of it, else as the page declares. */
import type { Evidence } from "../records/evidence.ts";
import { type Identified, identify } from "./cld3/identifier.ts";
import { declaredLanguage, type LanguageDeclarations } from "./declared-language.ts";
import { hasSiblings, isSibling, isUnknown, primaryOf } from "./known-languages.ts";
import { type SampledLine, sampleBlocks } from "./sample-blocks.ts";
import { isPrintedIn } from "./scripts.ts";

/** The probability from which the network's word on a stretch is a vote (CLD3's own threshold). */
const minProbability = 0.7;
/** Neighbours share a stretch's probability among them. */
const minOfSibling = 0.45;
/** Votes that settle it together with the page's own word, and without. */
const votesWithPage = 2;
const votesAlone = 3;
/** The share of the votes that a language must have where nothing else speaks for it. */
const minShare = 0.6;
/** A text in a language that the network knows is told at this probability; one it takes for another, or a mixed one, below. */
const ofOwnProbability = 0.9;

const ofAgreement = 0.98;
const ofText = 0.95;
const ofWholeText = 0.8;
const ofMostText = 0.6;

/**
 * Tells the language of what was kept, as a BCP 47 tag of language and, if declared, script; regions
 * are habits of print and stay in `raw`. Where there is too little text, where its stretches
 * disagree, or where the page declares a language that the network does not know or takes for its
 * neighbour, the page's own word counts.
 */
export function languageOf(
  lines: readonly SampledLine[],
  declarations: LanguageDeclarations | null,
): Evidence<string> | null {
  const declared = declaredLanguage(declarations);
  return told(lines, declared) ?? declared;
}

/** The language that the text is written in; `null` where there is too little of it to tell. */
export function detectLanguage(lines: readonly SampledLine[]): Evidence<string> | null {
  return told(lines, null);
}

function told(
  lines: readonly SampledLine[],
  declared: Evidence<string> | null,
): Evidence<string> | null {
  const blocks = sampleBlocks(lines);
  const page = declared === null ? null : primaryOf(declared.value);
  const votes = count(blocks, page);
  if (votes === null) return null;
  const { language, won, cast, asked, mean, hasRival } = votes;
  const evidence = { raw: blocks[0]?.slice(0, 80) ?? "", source: "text:language" };
  if (declared !== null && page !== null && isSibling(page, language)) {
    return { ...evidence, value: declared.value, confidence: ofAgreement };
  }
  if (page !== null && isUnknown(page) && (won < asked || mean < ofOwnProbability)) return null;
  if (won >= cast * minShare && won >= asked / 2) {
    const isMost = won >= votesAlone || won === asked;
    return { ...evidence, value: language, confidence: isMost ? ofText : ofMostText };
  }
  if (declared !== null || hasRival || !isOfWhole(blocks, language)) return null;
  return { ...evidence, value: language, confidence: ofWholeText };
}

/**
 * Says whether all stretches as one text are of the language that most are of. Names, addresses and
 * code look like anything each for itself, and together weigh less than the sentences among them.
 */
function isOfWhole(blocks: readonly string[], language: string): boolean {
  const whole = identify(blocks.join("\n"));
  return whole.language === language && whole.probability >= ofOwnProbability;
}

interface Votes {
  language: string;
  won: number;
  /** Votes that were cast, and stretches that were asked for one. */
  cast: number;
  asked: number;
  /** The mean probability of its votes. */
  mean: number;
  /** Whether the page has a text in another language too: several stretches that surely are. */
  hasRival: boolean;
}

/** Stretches that are surely of one language, from which on they are no accident. */
const rivalVotes = 2;
const sureProbability = 0.97;

/** Asks stretch after stretch until it is settled; `null` if no vote was cast. */
function count(blocks: readonly string[], page: string | null): Votes | null {
  const votes: Identified[] = [];
  let asked = 0;
  for (const block of blocks) {
    asked++;
    const vote = voteOf(block, page);
    if (vote !== null) votes.push(vote);
    const enough = vote?.language === page ? votesWithPage : votesAlone;
    const [first] = votes;
    const agree = votes.every(({ language }) => isSibling(language, first?.language ?? ""));
    if (votes.length === asked && agree && asked >= enough) break;
  }
  return winnerOf(votes, asked);
}

/** Stretches say little of which of two neighbours it is: they vote together first. */
function winnerOf(votes: readonly Identified[], asked: number): Votes | null {
  let own: Identified[] = [];
  for (const { language } of votes) {
    const all = votes.filter((vote) => isSibling(vote.language, language));
    if (all.length > own.length) own = all;
  }
  const sums = new Map<string, number>();
  for (const { language, probability } of own) {
    sums.set(language, (sums.get(language) ?? 0) + probability);
  }
  const [first] = [...sums].sort(([, a], [, b]) => b - a);
  if (first === undefined) return null;
  const mean = own.reduce((sum, { probability }) => sum + probability, 0) / own.length;
  const sure = votes.filter((v) => !own.includes(v) && v.probability >= sureProbability);
  const hasRival = sure.some(
    ({ language }) => sure.filter((v) => v.language === language).length >= rivalVotes,
  );
  return { language: first[0], won: own.length, cast: votes.length, asked, mean, hasRival };
}

/** `null` for what is too unsure, and for a language in foreign letters: lists of names look so. */
function voteOf(block: string, page: string | null): Identified | null {
  const { language, probability } = identify(block);
  if (language.includes("-") || !isPrintedIn(language, block)) return null;
  const least = hasSiblings(language) ? minOfSibling : minProbability;
  if (probability < least) return null;
  return { language: page !== null && isSibling(page, language) ? page : language, probability };
}
