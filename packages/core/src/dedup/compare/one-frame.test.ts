import { describe, expect, test } from "vitest";
import { bridge, chinese, ferry, ferryCut, russian } from "../../testing/sample-texts.ts";
import { comparableText } from "../index/prepare.ts";
import type { Comparable } from "./comparable.ts";
import { type Relation, relate } from "./relate.ts";

const head = [
  "Skip to the text. Sign in. Subscribe to the Orrin Post from one crown a week, and read on.",
  "We set small files on your machine so that the page remembers you. By reading on you agree to that, and to what our partners make of it.",
].join("\n\n");
const tail = [
  "Every report of the Orrin Post is read by two people before you see it. If you think that we got something wrong, write to the desk, and we will look into it within a week.",
  "The Orrin Post is printed on paper of old newspapers. No part of it may be sold, lent or read aloud in public for money unless the publisher has agreed to it in writing.",
  "Join the people who get our letter each morning: what happened at sea, what the council did, and where to go on Sunday.",
].join("\n\n");

/** Short reports: of words that no two share. */
const quay = `The old quay wall at Mirrow will be taken down stone by stone before winter, the harbour board said. Divers found that worms had eaten the oak piles under it. A new wall of steel costs four times as much as the board has put aside.`;
const choir = `Nobody expected the choir of the fish market to win. It sang three songs about herring in front of a jury of bakers, forgot a verse, laughed, began again and was given the golden ladle by all nine of them after midnight.`;

function page(own: string, frames: number, about: Partial<Comparable> = {}): Comparable {
  const more = Array.from({ length: frames - 1 }, (_, at) =>
    tail.replaceAll(/\b(report|paper|letter|week)\b/g, `$1 ${"abcdef".charAt(at)}`),
  );
  const text = [head, own, tail, ...more].join("\n\n");
  const nothing = { title: null, urlKey: null, domain: "orrinpost.example", publishedAt: null };
  return { ...comparableText(text), ...nothing, ...about };
}

describe("two pages of one outlet", () => {
  test.each<[string, Relation, Comparable, Comparable]>([
    [
      "two reports in a frame as long as they",
      "none",
      page(quay, 1, { title: "Quay wall comes down" }),
      page(choir, 1, { title: "Herring songs win the ladle" }),
    ],
    [
      "in a frame four times as long",
      "none",
      page(quay, 4, { title: "Quay wall comes down" }),
      page(choir, 4, { title: "Herring songs win the ladle" }),
    ],
    ["without titles", "none", page(quay, 3), page(choir, 3)],
    [
      "long ones, under the one title that all pages have",
      "none",
      page(ferry, 4, { title: "Orrin Post" }),
      page(bridge, 4, { title: "Orrin Post" }),
    ],
    [
      "a caption against a report",
      "none",
      page(
        "In pictures: all that the boats brought home from the north this cold spring, and who ate it.",
        3,
        {
          title: "Boats in spring",
        },
      ),
      page(quay, 3, { title: "Quay wall comes down" }),
    ],
    [
      "Chinese, in a Chinese frame",
      "none",
      page(`${chinese}${chinese.slice(0, 120)}`, 2, { title: "渡轮" }),
      page(choir, 2, { title: "Herring songs win the ladle" }),
    ],
    [
      "Russian against English",
      "none",
      page(russian.slice(0, 400), 3, { title: "Паром" }),
      page(choir, 3, { title: "Herring songs win the ladle" }),
    ],
    [
      "one report twice, under another title",
      "copy",
      page(quay, 3, { title: "Quay wall comes down" }),
      page(`Updated this morning.\n\n${quay}`, 3, { title: "Worms ate the harbour" }),
    ],
    [
      "a report and what was kept of it",
      "copy",
      page(ferry, 1, { title: "The ferry sails again" }),
      page(ferryCut, 1, { title: "Back on the water" }),
    ],
    [
      "a report with another lede",
      "copy",
      page(`${quay} ${ferry}`, 1, { title: "The ferry sails again" }),
      page(`Mirrow gets its boat back.\n\n${ferry}`, 1, { title: "The ferry sails" }),
    ],
  ])("%s: %s", (_, expected, ours, theirs) => {
    expect(relate(ours, theirs).relation).toBe(expected);
    expect(relate(theirs, ours).relation).toBe(expected);
  });

  test("a passage that stands for another is no frame between outlets: each has its own", () => {
    const some = page(`${quay}\n\n${ferry}`, 1, { domain: "orrinpost.example", title: "A quay" });
    const other = page(`${choir}\n\n${ferry}`, 1, { domain: "sutherecho.example", title: "Songs" });
    expect(relate(some, other).relation).toBe("copy");
    expect(relate(some, { ...other, domain: some.domain }).relation).toBe("none");
  });

  test("another text under one URL stays a version", () => {
    const urlKey = "https://orrinpost.example/live";
    expect(relate(page(quay, 3, { urlKey }), page(choir, 3, { urlKey })).relation).toBe("version");
  });
});
