import { expect, test } from "vitest";
import { outOfFoldLabel } from "../peers/index.ts";
import { certaintyTable, worseSection } from "./comparison.ts";
import type { PageScore } from "./page-scores.ts";
import type { PeerScore } from "./score-peers.ts";

function peerOf(name: string, label: string, scores: Record<string, number[]>): PeerScore {
  const byPage = Object.entries(scores).flatMap(([type, ofType]) =>
    ofType.map((score, at): PageScore => {
      return { set: "wcxb", id: `${type} ${at}`, type, site: `${at}.example`, score };
    }),
  );
  byPage.push({ set: "segments", id: "s", type: "segments", site: "s", score: [3, 1, 1] });
  const wcxb = { all: null, byType: {} };
  const counts = { empty: 0, failed: 0, slow: 0 };
  return { name, label, ranOn: "2020-01-01", wcxb, segments: null, byPage, ...counts };
}

const ours = peerOf("out-of-fold", outOfFoldLabel, { article: [0.9, 0.9], forum: [0.5, 0.5] });
const peer = peerOf("peer", "Peer 1", { article: [0.94, 0.8], forum: [0.6, 0.9] });

test("counts the pages that a peer reads better, and says where it is ahead", () => {
  expect(worseSection([ours, peer], ["article", "forum"]).split("\n").slice(2)).toEqual([
    "| article | 2 | 0 |",
    "| forum | 2 | 2 by .250 (**ahead by .250**) |",
  ]);
});

test("compares with what has not seen the pages alone", () => {
  const seen = peerOf("ours", "Winnow, on the pages it learned from", { article: [1, 1] });
  expect(worseSection([seen, ours], ["article"])).toBe("Nothing to compare was run.");
  expect(worseSection([seen, peer], ["article"])).toBe("Nothing to compare was run.");
});

test("gives each figure its interval, and the difference page by page", () => {
  const [row] = certaintyTable([ours, peer]).split("\n").slice(3);
  expect(row).toBe(
    "| Peer 1 | .810 [.770, .850] | .870 [.800, .940] | .750 [.750, .750] | -.110 [-.150, -.070] | .030 [-.040, .100] |",
  );
});
