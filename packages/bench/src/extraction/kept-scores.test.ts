import { expect, test } from "vitest";
import { peers } from "../peers/index.ts";
import { commentOf, withKeptScores } from "./kept-scores.ts";
import type { PeerScore, Scores } from "./score-peers.ts";

const labelOf = (name: string) => peers.find((peer) => peer.name === name)?.label ?? "";

function scoreOf(name: string, all: number, label = labelOf(name)): PeerScore {
  const wcxb = { all, byType: { article: all } };
  const counts = { empty: 0, failed: 0, slow: 0 };
  return { name, label, ranOn: "2020-01-01", wcxb, segments: null, byPage: [], ...counts };
}

function scoresOf(peerScores: PeerScore[], pageCount = 10): Scores {
  const pages = { wcxb: pageCount, byType: { article: pageCount }, segments: 0 };
  return { pages, peers: peerScores };
}

const pages = new Map(["defuddle", "ours"].map((name) => [labelOf(name), []]));
const now = scoresOf([scoreOf("ours", 0.9)]);
const sectionOf = (scores: Scores) => `## Extraction\n\n${commentOf(scores)}\n`;

test("keeps the scores of a peer that did not run now, and none of one that did", () => {
  const earlier = sectionOf(scoresOf([scoreOf("defuddle", 0.8), scoreOf("ours", 0.7)]));
  expect(withKeptScores(now, earlier, pages).peers).toEqual([
    scoreOf("ours", 0.9),
    scoreOf("defuddle", 0.8),
  ]);
});

test("keeps the scores of a peer that cannot run here, whatever its version", () => {
  const python = scoreOf("trafilatura", 0.8, "trafilatura 0.0.1");
  const found = new Map([[python.label, []]]);
  const newer = { name: "trafilatura", label: "trafilatura 0.0.2" };
  const keptBeside = (runnable: { name: string; label: string }[]) =>
    withKeptScores(now, sectionOf(scoresOf([python])), found, runnable).peers.slice(1);
  expect(keptBeside([])).toEqual([python]);
  expect(keptBeside([newer])).toEqual([]);
});

test("keeps no score of a peer of which no page is on file", () => {
  const earlier = sectionOf(scoresOf([scoreOf("defuddle", 0.8)]));
  expect(withKeptScores(now, earlier, new Map())).toEqual(now);
});

test.each<[string | null, string]>([
  [null, "there is no earlier section"],
  ["## Extraction", "it carries no scores"],
  [sectionOf(scoresOf([scoreOf("defuddle", 0.8)], 20)), "it was over other pages"],
  [sectionOf(scoresOf([scoreOf("defuddle", 0.8, "Defuddle 0.0.1")])), "the version was another"],
])("keeps nothing of %j, as %s", (section) => {
  expect(withKeptScores(now, section, pages)).toEqual(now);
});
