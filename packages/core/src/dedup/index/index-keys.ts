/**
 * Anchors: the few shingles by which a text is found again.
 *
 * Every text ranks its shingles by the same hash, so two texts that share wording prefer the same
 * keys. A text looks many keys up and owns few: reads are cheap, writes are billed and stay.
 */
import type { ArticleId } from "../../records/article.ts";
import type { Tokens } from "../tokens/tokens.ts";
import { maxOwners, type Owners } from "./port.ts";
import { type Shingles, secondHash } from "./shingles.ts";

/** Version of tokens, shingles and their ranking. Stored keys name it, so schemes never mix. */
export const indexScheme = 1;

/** Keys that a text looks up at first: enough for texts that share no template with others. */
export const firstProbes = 12;

/** Keys that a text looks up where the first ones are crowded. */
export const maxProbes = 31;

/** Keys that a text owns. */
export const maxClaims = 3;

/** Claims stand in this first part of a text: editors cut from the end. */
const claimedShare = 0.6;

export interface IndexKeys {
  /** Keys to look up, 12 hexadecimal digits each, most wanted first. */
  probes: readonly string[];
  /** Those of the probes that the text may own, most wanted first. */
  claimable: readonly string[];
  /** Where in the text each probe stands, from 0 to 1. */
  places: ReadonlyMap<string, number>;
}

/** The keys of a text's prose. */
export function indexKeysOf(tokens: Tokens, shingles: Shingles): IndexKeys {
  const chosen = lowest(shingles.hashes, maxProbes);
  const claimedUntil = shingles.hashes.length * claimedShare;
  const probes = chosen.map((at) => keyOf(tokens, shingles, at));
  const length = Math.max(1, shingles.hashes.length);
  return {
    probes,
    claimable: probes.filter((_, rank) => (chosen[rank] as number) < claimedUntil),
    places: new Map(probes.map((key, rank) => [key, (chosen[rank] as number) / length])),
  };
}

/** The keys of a first look. */
export function firstKeys({ probes, claimable, places }: IndexKeys): IndexKeys {
  const first = probes.slice(0, firstProbes);
  const isFirst = new Set(first);
  return { probes: first, claimable: claimable.filter((key) => isFirst.has(key)), places };
}

/**
 * Whether too few of these keys are free to tell a text by: it fills in a template, whose keys are
 * owned by the pages that filled it in before.
 */
export function areCrowded({ claimable }: IndexKeys, owners: Owners): boolean {
  return claimable.filter((key) => !owners.has(key)).length < maxClaims;
}

/**
 * The keys to claim for a text, of those that were looked up: those that nobody owns come first,
 * which is how rare wording is told from a stock phrase without counting anything, and no two from
 * one passage while there are others, since a passage is dropped, or was put in, as a whole. `kin`
 * are the articles of its own story that hold most of it: what they own already leads to the story,
 * so a copy claims little or nothing.
 */
export function keysToClaim(
  { claimable, places }: IndexKeys,
  owners: Owners,
  kin: ReadonlySet<ArticleId>,
): string[] {
  const ownersOf = (key: string) => owners.get(key) ?? [];
  const isKins = (key: string) => ownersOf(key).some((id) => kin.has(id));
  const wanted = maxClaims - claimable.filter(isKins).length;
  if (wanted <= 0) return [];
  const open = claimable
    .map((key, rank) => ({ key, cost: rank + ownerCost * ownersOf(key).length }))
    .filter(({ key }) => ownersOf(key).length < maxOwners && !isKins(key))
    .sort((a, b) => a.cost - b.cost)
    .map(({ key }) => key);
  const apart: string[] = [];
  const placeOf = (key: string) => places.get(key) ?? 0;
  for (const key of open) {
    const isNear = apart.some((other) => Math.abs(placeOf(other) - placeOf(key)) < minDistance);
    if (!isNear) apart.push(key);
  }
  return [...new Set([...apart, ...open])].slice(0, wanted);
}

/** Ranks that an owner is worth: a rare key far down the list is missed by texts that add to this one. */
const ownerCost = 12;

/** Share of the text between two claims, about a paragraph. */
const minDistance = 0.1;

/** Positions of the shingles with the lowest hashes, each shingle once, lowest first. */
function lowest(hashes: Uint32Array, count: number): number[] {
  const first = new Map<number, number>();
  const threshold = thresholdFor(hashes.length, count);
  for (let at = 0; at < hashes.length; at += 1) {
    const hash = hashes[at] as number;
    if (hash <= threshold && !first.has(hash)) first.set(hash, at);
  }
  // Too few under the guess: a text that repeats itself, or a short one.
  if (first.size < count && threshold < 0xffffffff) {
    for (let at = 0; at < hashes.length; at += 1) {
      const hash = hashes[at] as number;
      if (!first.has(hash)) first.set(hash, at);
    }
  }
  return [...first.keys()]
    .sort((a, b) => a - b)
    .slice(0, count)
    .map((hash) => first.get(hash) as number);
}

/** A hash that about three times as many shingles stay under as are wanted: less to sort. */
function thresholdFor(size: number, count: number): number {
  return size <= 6 * count ? 0xffffffff : Math.floor((0xffffffff * 3 * count) / size);
}

function keyOf(tokens: Tokens, shingles: Shingles, at: number): string {
  const first = (shingles.hashes[at] as number).toString(16).padStart(8, "0");
  const second = secondHash(tokens, shingles, at) >>> 16;
  return first + second.toString(16).padStart(4, "0");
}
