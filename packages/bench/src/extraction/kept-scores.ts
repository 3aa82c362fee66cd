/**
 * The figures of earlier runs, kept as JSON in a comment of the section itself: a peer scores the same
 * until its version changes, so a run of ours alone need not wait for the others.
 */
import { peers } from "../peers/index.ts";
import type { PeerScore, Scores } from "./score-peers.ts";

const opening = "<!-- scores ";
const closing = " -->";

/** The comment that carries the scores. */
export function commentOf(scores: Scores): string {
  return `${opening}${JSON.stringify(scores, rounded)}${closing}`;
}

/** Adds what an earlier section knows of peers that did not run now, if it was over as many pages. */
export function withKeptScores(scores: Scores, section: string | null): Scores {
  const kept = section === null ? null : scoresIn(section);
  if (kept === null || JSON.stringify(kept.pages) !== JSON.stringify(scores.pages)) return scores;
  const known = [...scores.peers, ...kept.peers];
  const inOrder = peers.map(({ name, label }) =>
    known.find((score) => score.name === name && score.label === label),
  );
  return { ...scores, peers: inOrder.filter((score): score is PeerScore => score !== undefined) };
}

function scoresIn(section: string): Scores | null {
  const from = section.indexOf(opening);
  if (from < 0) return null;
  return JSON.parse(section.slice(from + opening.length, section.indexOf(closing, from)));
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toFixed(4)) : value;
}
