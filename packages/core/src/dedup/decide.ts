/**
 * Finds what the archive has of a text: looks its keys up, ranks the articles that own them, and
 * compares with the likeliest few. Reads alone; the caller claims and files.
 */
import type { ArticleId } from "../records/article.ts";
import { relate, type Verdict } from "./compare/relate.ts";
import { areCrowded, firstKeys, type IndexKeys } from "./index/index-keys.ts";
import type { Candidate, DuplicateIndex, Owners } from "./index/port.ts";
import { comparableText, type PreparedText } from "./index/prepare.ts";
import { sharedNumbers, sketchContainment } from "./index/sketch.ts";

/** A text that looks for its like, with what is known of its page. */
export interface NewText {
  articleId: ArticleId;
  text: PreparedText;
  title: string | null;
  urlKey: string | null;
  domain: string | null;
  /** ISO 8601, as precise as the page says. */
  publishedAt: string | null;
  language: string | null;
}

export interface Related {
  candidate: Candidate;
  /** How the new text stands to the candidate's. */
  verdict: Verdict;
}

export interface Findings {
  /** The keys that were looked up. */
  keys: IndexKeys;
  /** Every key that was looked up and has owners. */
  owners: Owners;
  /** The articles that were compared with. */
  compared: readonly ArticleId[];
  /** Whatever stands in some relation, or differs in its facts alone; likeliest first. */
  related: readonly Related[];
}

/** Articles whose sketches are read. */
const maxCandidates = 16;

/** Texts that are read and aligned. */
const maxVerified = 6;

/** Share of one sketch in the other under which no text is read; the verdict asks for much more. */
const minSketchContainment = 0.2;

/** Looks a text up: by its first keys, and by all of them where those are crowded. */
export async function findRelated(subject: NewText, index: DuplicateIndex): Promise<Findings> {
  const { keys } = subject.text;
  const first = firstKeys(keys);
  let owners = await index.probe(first.probes, { consistent: false });
  const rest = keys.probes.slice(first.probes.length);
  const isWide = rest.length > 0 && areCrowded(first, owners);
  if (isWide) owners = joined(owners, await index.probe(rest, { consistent: false }));
  const compared = byHits(owners, subject.articleId).slice(0, maxCandidates);
  const related = await verify(subject, compared, index);
  return { keys: isWide ? keys : first, owners, compared, related };
}

/**
 * Looks the same keys up again after some were claimed, so that of two racing workers one sees the
 * other; `claimed` has the owners that the claims came back with. Compares with those alone whom the
 * first look did not find: a text is stored before it looks, so whoever was found had it to see.
 */
export async function findAgain(
  subject: NewText,
  index: DuplicateIndex,
  first: Findings,
  claimed: Owners,
): Promise<Related[]> {
  const unknown = first.keys.probes.filter((key) => !claimed.has(key));
  const owners = joined(await index.probe(unknown, { consistent: true }), claimed);
  const known = new Set(first.compared);
  const ids = byHits(owners, subject.articleId).filter((id) => !known.has(id));
  return verify(subject, ids.slice(0, maxCandidates), index);
}

function joined(some: Owners, more: Owners): Owners {
  return new Map([...some, ...more]);
}

/** Compares a text with given articles, such as the owners that a claim came back with. */
export async function verify(
  subject: NewText,
  articleIds: readonly ArticleId[],
  index: DuplicateIndex,
): Promise<Related[]> {
  if (articleIds.length === 0) return [];
  const candidates = (await index.candidates(articleIds))
    .map((candidate) => ({ candidate, likeness: likenessOf(subject, candidate) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || order(a.candidate, b.candidate));
  const related: Related[] = [];
  const joined = new Set<string>();
  let verified = 0;
  for (const { candidate } of candidates) {
    if (verified >= maxVerified) break;
    if (joined.has(candidate.storyId)) continue; // its story is found: one member is enough
    const verdict = await compare(subject, candidate, index);
    if (verdict === null) continue;
    verified += 1;
    if (verdict.relation === "none" && !verdict.factsDiffer) continue;
    related.push({ candidate, verdict });
    if (joinsStory(verdict)) joined.add(candidate.storyId);
  }
  return related;
}

/** Says whether two texts of this verdict are one story. */
export function joinsStory({ relation }: Pick<Verdict, "relation">): boolean {
  return relation === "duplicate" || relation === "copy" || relation === "version";
}

/** Share of a text that another must hold for its keys to lead whoever copies the text there. */
const minStandIn = 0.75;

/** The articles whose keys stand in for the new text's own: see `keysToClaim`. */
export function standInsOf(related: readonly Related[]): ReadonlySet<ArticleId> {
  const ids = related
    .filter(({ verdict }) => joinsStory(verdict) && verdict.coverage.ours >= minStandIn)
    .map(({ candidate }) => candidate.articleId);
  return new Set(ids);
}

/** Owners by the number of keys they share, most first; ids break ties, so every run ranks alike. */
function byHits(owners: Owners, own: ArticleId): ArticleId[] {
  const hits = new Map<ArticleId, number>();
  for (const ids of owners.values()) {
    for (const id of ids) if (id !== own) hits.set(id, (hits.get(id) ?? 0) + 1);
  }
  return [...hits]
    .sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
    .map(([id]) => id);
}

/**
 * How likely a candidate is, from its sketch alone: 0 for one that is not worth reading. Numbers
 * count as much as wording, since pages of one template share the wording.
 */
function likenessOf(subject: NewText, candidate: Candidate): number {
  const { language, text } = subject;
  if (text.textHash === candidate.textHash) return 3;
  if (language !== null && candidate.language !== null && language !== candidate.language) return 0;
  const [ours, theirs] = [text.sketch, candidate.sketch];
  const [small, large] = ours.tokenCount <= theirs.tokenCount ? [ours, theirs] : [theirs, ours];
  const containment = sketchContainment(small, large);
  return containment < minSketchContainment ? 0 : containment + sharedNumbers(small, large);
}

/** Puts candidates that are as likely in one order, whatever order the index gave them in. */
function order(a: Candidate, b: Candidate): number {
  return `${a.articleId}${a.textHash}` < `${b.articleId}${b.textHash}` ? -1 : 1;
}

async function compare(
  subject: NewText,
  candidate: Candidate,
  index: DuplicateIndex,
): Promise<Verdict | null> {
  const { title, urlKey, domain, publishedAt } = subject;
  const ours = { ...subject.text, title, urlKey, domain, publishedAt };
  const { articleId, textHash } = candidate;
  if (ours.textHash === textHash) {
    return relate(ours, { ...subject.text, ...candidate });
  }
  const text = await index.textOf(articleId, textHash);
  if (text === null) return null;
  return relate(ours, { ...comparableText(text, textHash), ...candidate });
}
