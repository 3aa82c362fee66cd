/** Who wrote a story first, as far as its members tell, and who stands for it. */
import { sha256 } from "../records/ids.ts";
import type { MemberFacts, Story, StoryRole } from "../records/story.ts";

/** Words of a copy as a share of the representative's. */
const abridgedBelow = 0.8;
const expandedAbove = 1.25;

/**
 * Makes a story of its members. A function of the set: who was scraped first decides nothing, and
 * ties go to the smaller id.
 */
export function storyOf(id: string, members: readonly MemberFacts[]): Story {
  const sorted = [...members].sort(byPublication);
  const origin = originOf(sorted);
  const representative = origin ?? representativeOf(sorted);
  return {
    id,
    representative: representative.articleId,
    members: sorted.map((member) => ({ ...member, role: roleOf(member, representative, origin) })),
  };
}

/** Names what a choice was made from: equal for equal facts. */
export function basisOf(members: readonly MemberFacts[]): string {
  const facts = [...members].sort((a, b) => (a.articleId < b.articleId ? -1 : 1));
  return sha256(JSON.stringify(facts)).slice(0, 32);
}

/**
 * The likely origin: the agency that others name; where nobody names one, the member that was
 * published before every other. Who names an agency is a copy by its own word, and where all do,
 * the origin is not in the archive.
 */
function originOf(sorted: readonly MemberFacts[]): MemberFacts | null {
  const named = new Set(sorted.map(({ agency }) => fold(agency)).filter((name) => name !== ""));
  const agencies = sorted.filter((member) => isOneOf(named, member));
  if (agencies[0]) return agencies[0];
  if (named.size > 0) return null;
  const [first, second] = sorted;
  if (!first?.publishedAt || !second?.publishedAt) return null;
  const isFirstByDay = first.publishedAt.slice(0, 10) < second.publishedAt.slice(0, 10);
  if (isFirstByDay) return first;
  // Within a day only instants can be told apart, and only if their zones are known.
  const day = first.publishedAt.slice(0, 10);
  const sameDay = sorted.filter(({ publishedAt }) => publishedAt?.slice(0, 10) === day);
  if (!sameDay.every(({ publishedAt }) => zoned.test(publishedAt ?? ""))) return null;
  const instants = sameDay.map(({ publishedAt }) => Date.parse(publishedAt ?? ""));
  const earliest = Math.min(...instants);
  const isAlone = instants.filter((instant) => instant === earliest).length === 1;
  return isAlone ? (sameDay[instants.indexOf(earliest)] ?? null) : null;
}

/** The earliest published, the fullest of one day: what a reader would want to see first. */
function representativeOf(sorted: readonly MemberFacts[]): MemberFacts {
  const [first] = sorted;
  if (first === undefined) throw new RangeError("stories: a story has no members");
  const day = first.publishedAt?.slice(0, 10);
  return sorted
    .filter(({ publishedAt }) => publishedAt?.slice(0, 10) === day)
    .reduce((best, member) => (member.wordCount > best.wordCount ? member : best));
}

function roleOf(
  member: MemberFacts,
  representative: MemberFacts,
  origin: MemberFacts | null,
): StoryRole {
  if (member === origin) return "origin";
  const share = member.wordCount / representative.wordCount;
  if (share < abridgedBelow) return "abridged";
  return share > expandedAbove ? "expanded" : "copy";
}

function byPublication(a: MemberFacts, b: MemberFacts): number {
  const [keyA, keyB] = [a, b].map((m) => `${m.publishedAt ?? "~"} ${m.articleId}`);
  return String(keyA) < String(keyB) ? -1 : 1;
}

function isOneOf(agencies: ReadonlySet<string>, { publisher }: MemberFacts): boolean {
  const label = publisher?.domain?.split(".")[0] ?? null;
  return agencies.has(fold(publisher?.name ?? null)) || agencies.has(fold(label));
}

/** A name without case, spaces and points: "Agence Halde" is the publisher of agencehalde.example. */
function fold(name: string | null): string {
  return (name ?? "").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "") || "";
}

/** A date with its time and zone. */
const zoned = /T.*(?:Z|[+-]\d{2}:?\d{2})$/;
