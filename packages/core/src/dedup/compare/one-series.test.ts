import { expect, test } from "vitest";
import { ferry } from "../../testing/sample-texts.ts";
import { comparableText } from "../index/prepare.ts";
import type { Comparable } from "./comparable.ts";
import { relate } from "./relate.ts";

const standing = ferry.repeat(2);

function notice(about: string, title: string, more: Partial<Comparable> = {}): Comparable {
  return {
    ...comparableText(`${standing}\n\n${about}`),
    title,
    urlKey: `council.example/${title}`,
    domain: "council.example",
    publishedAt: null,
    ...more,
  };
}

const bridge = (which: string) =>
  `The council will close the bridge ${which} to lorries from Monday on.`;

test.each([
  [bridge("number 3"), "Notice 3 of the council", bridge("number 53"), "Notice 53 of the council"],
  [bridge("of Orrin"), "Works in Orrin", bridge("of Mirrow"), "Works in Mirrow"],
  [bridge("on 3 May"), "Notice of 3 May", bridge("on 9 May"), "Notice of 9 May"],
  [bridge("number 3"), "Bekanntmachung 12/2023", bridge("number 8"), "Bekanntmachung 13/2023"],
  [bridge("№ 3"), "Объявление № 3", bridge("№ 9"), "Объявление № 9"],
])("keeps two notices of one series apart: %j %j, %j %j", (ours, title, theirs, other) => {
  expect(relate(notice(ours, title), notice(theirs, other)).relation).toBe("none");
  expect(relate(notice(theirs, other), notice(ours, title)).factsDiffer).toBe(true);
});

test("keeps two of a series apart whose addresses no dropper gave", () => {
  const [ours, theirs] = [bridge("number 3"), bridge("number 53")];
  const own = notice(ours, "Notice 3 of the council", { urlKey: null });
  expect(relate(own, notice(theirs, "Notice 53 of the council", { urlKey: null })).relation).toBe(
    "none",
  );
});

test.each<[string, Comparable, Comparable]>([
  [
    "a corrected figure under the old title",
    notice(bridge("number 3"), "Bridge closed", { urlKey: "council.example/1" }),
    notice(bridge("number 53"), "Bridge closed", { urlKey: "council.example/2" }),
  ],
  [
    "another title about the same facts",
    notice(bridge("number 3"), "Bridge 3 closed"),
    notice(bridge("number 3"), "Bridge 3 to stay closed"),
  ],
  [
    "an outlet that carries it, with another figure",
    notice(bridge("number 3"), "Notice 3 of the council"),
    notice(bridge("number 53"), "Notice 53 of the council", { domain: "post.example" }),
  ],
  [
    "titles that differ, texts that do not",
    notice(bridge("number 3"), "Notice 3 of the council"),
    notice(bridge("number 3"), "Notice 4 of the council"),
  ],
])("joins %s", (_, ours, theirs) => {
  expect(["copy", "duplicate"]).toContain(relate(ours, theirs).relation);
});
