/**
 * What a takedown of an article takes: its own ids in every edition, the marks by which it is known
 * when it comes again, and which articles carry its text and stay.
 */
import { marksOfPage, marksOfWords } from "@winnow/core/filing";
import type { Mark } from "@winnow/core/ports";
import { type ArticleId, type Sighting, textOf, type Version } from "@winnow/core/records";
import { normalizeUrl } from "@winnow/core/text";
import type { Services } from "../services/services.ts";

export interface Scope {
  ownIds: ArticleId[];
  marks: Mark[];
  except: ArticleId[];
  /** Different texts, in all editions. */
  textCount: number;
  /** Saves, those that were rejected among them. */
  captureCount: number;
}

/** Own ids of one takedown that are named as staying: a story of more is a template. */
const maxExcept = 1000;

/** Finds what belongs to an article, from any of its own ids on. */
export async function scopeOf(
  editions: readonly Services[],
  seeds: readonly ArticleId[],
): Promise<Scope> {
  const ownIds = await allOwnIds(editions, seeds);
  const marks = new Map<string, Mark>();
  const texts = new Set<string>();
  const captures = new Set<string>();
  for (const { withdrawal } of editions) {
    for (const ownId of ownIds) {
      const { versions, sightings } = await withdrawal.belongings(ownId);
      for (const { textHash } of versions) texts.add(textHash);
      for (const { captureId } of sightings) captures.add(captureId);
      for (const mark of [
        ...versions.flatMap(marksOfVersion),
        ...sightings.flatMap(marksOfSighting),
      ]) {
        marks.set(`${mark.kind} ${mark.value}`, mark);
      }
    }
  }
  return {
    ownIds,
    marks: [...marks.values()],
    except: await carriersOf(editions, ownIds),
    textCount: texts.size,
    captureCount: captures.size,
  };
}

/** An article may have more own ids in one edition than in another: all of them, by all editions. */
async function allOwnIds(
  editions: readonly Services[],
  seeds: readonly ArticleId[],
): Promise<ArticleId[]> {
  const known = new Set<ArticleId>();
  const waiting = [...seeds];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (known.has(id)) continue;
    known.add(id);
    for (const { articles } of editions) {
      const node = await articles.node(id);
      waiting.push(...(node?.members ?? []), ...(node?.mergedInto ? [node.mergedInto] : []));
    }
  }
  return [...known].sort();
}

function marksOfVersion({ textHash, extraction, url, givenUrl }: Version): Mark[] {
  // An address that a page only declares is its own where no dropper gave it another.
  const declared = givenUrl === null && url !== null ? normalizeUrl(url) : null;
  return [
    ...(declared === null ? [] : [{ kind: "address" as const, value: declared }]),
    ...marksOfWords(textOf(extraction), textHash),
  ];
}

function marksOfSighting({ address, rawSha256 }: Sighting): Mark[] {
  const givenKey = address?.source === "given" ? normalizeUrl(address.url) : null;
  return marksOfPage({ givenKey, rawSha256 });
}

/** The other articles that carry its text now: they were there, and stay. */
async function carriersOf(
  editions: readonly Services[],
  ownIds: readonly ArticleId[],
): Promise<ArticleId[]> {
  const taken = new Set(ownIds);
  const carriers = new Set<ArticleId>();
  for (const { stories } of editions) {
    const roots = await stories.rootsOf(ownIds, { consistent: true });
    for (const { node } of roots.values()) for (const id of node?.members ?? []) carriers.add(id);
  }
  return [...carriers]
    .filter((id) => !taken.has(id))
    .sort()
    .slice(0, maxExcept);
}
