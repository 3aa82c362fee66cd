/**
 * The figures of earlier runs, kept as JSON in a comment of the section itself: a peer scores the same
 * until its version changes, so a run of ours alone need not wait for the others.
 */
import { peers, rowOrder } from "../peers/index.ts";
import type { PageScore } from "./page-scores.ts";
import type { PeerScore, Scores } from "./score-peers.ts";

type Named = Pick<PeerScore, "name" | "label">;

const opening = "<!-- scores ";
const closing = " -->";

/** The comment that carries the scores. */
export function commentOf(scores: Scores): string {
  return `${opening}${JSON.stringify(scores, rounded)}${closing}`;
}

/**
 * Adds what an earlier section and the file of pages know of peers that did not run now, if it was over
 * as many pages.
 */
export function withKeptScores(
  scores: Scores,
  section: string | null,
  pages: ReadonlyMap<string, PageScore[]>,
  runnable: readonly Named[] = peers,
): Scores {
  const kept = section === null ? null : scoresIn(section);
  if (kept === null || JSON.stringify(kept.pages) !== JSON.stringify(scores.pages)) return scores;
  const earlier = kept.peers.flatMap((peer) => {
    const byPage = pages.get(peer.label);
    return byPage === undefined ? [] : [{ ...peer, byPage }];
  });
  const known = [...scores.peers, ...earlier.filter((peer) => !hasOtherVersion(peer, runnable))];
  const inOrder = rowOrder.map((name) => known.find((score) => score.name === name));
  return { ...scores, peers: inOrder.filter((score): score is PeerScore => score !== undefined) };
}

/** Of what cannot run here, as it needs Python, the version is not known: its scores stay. */
function hasOtherVersion({ name, label }: Named, runnable: readonly Named[]): boolean {
  return runnable.some((peer) => peer.name === name && peer.label !== label);
}

function scoresIn(section: string): Scores | null {
  const from = section.indexOf(opening);
  if (from < 0) return null;
  return JSON.parse(section.slice(from + opening.length, section.indexOf(closing, from)));
}

/** Pages have a file of their own. */
function rounded(key: string, value: unknown): unknown {
  if (key === "byPage") return undefined;
  return typeof value === "number" ? Number(value.toFixed(4)) : value;
}
