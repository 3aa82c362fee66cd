/** What every implementation of the stories' port promises, as a suite that each of them runs. */
import { describe, expect, test } from "vitest";
import type { Stories } from "../stories/port.ts";

const [a, b, c] = ["a", "b", "c"].map((letter) => letter.repeat(32)) as [string, string, string];

/** Runs the suite; `open` gives fresh, empty stories each time. */
export function describeStories(name: string, open: () => Promise<Stories>): void {
  describe(name, () => {
    test("knows no node that nobody made", async () => {
      expect(await (await open()).node(a)).toBe(null);
    });

    test("merges a node once: the first who takes it keeps it", async () => {
      const stories = await open();
      expect(await stories.merge(c, b)).toMatchObject({ id: c, mergedInto: b, members: [c] });
      expect(await stories.merge(c, a)).toMatchObject({ id: c, mergedInto: b, members: [c] });
    });

    test("adds members to a set, and says how the node stands then", async () => {
      const stories = await open();
      await stories.addMembers(a, [a, b]);
      const node = await stories.addMembers(a, [b, c]);
      expect(node).toEqual({
        id: a,
        members: [a, b, c],
        mergedInto: null,
        representative: null,
        basis: null,
        size: 0,
      });
      expect(await stories.node(a)).toEqual(node);
    });

    test("tells whoever adds a member that the node was merged meanwhile", async () => {
      const stories = await open();
      await stories.merge(b, a);
      expect((await stories.addMembers(b, [c])).mergedInto).toBe(a);
    });

    test("names a representative only over the basis that it was chosen from", async () => {
      const stories = await open();
      await stories.addMembers(a, [a, b]);
      const first = { representative: a, basis: "1", size: 2 };
      expect(await stories.represent(a, first, null)).toBe(true);
      expect(await stories.represent(a, { ...first, representative: b, basis: "2" }, null)).toBe(
        false,
      );
      expect(await stories.node(a)).toMatchObject(first);
      expect(await stories.represent(a, { ...first, representative: b, basis: "2" }, "1")).toBe(
        true,
      );
      expect(await stories.node(a)).toMatchObject({ representative: b, basis: "2" });
    });

    test("loses no member when three are added at once", async () => {
      const stories = await open();
      await Promise.all([a, b, c].map((member) => stories.addMembers(a, [member])));
      expect((await stories.node(a))?.members).toEqual([a, b, c]);
    });

    test("finds the roots of many members, and leaves out who is in no story", async () => {
      const stories = await open();
      await stories.addMembers(a, [a, b]);
      await stories.merge(b, a);
      const roots = await stories.rootsOf([a, b, c], { consistent: true });
      expect([...roots.keys()].sort()).toEqual([a, b]);
      expect(roots.get(b)).toMatchObject({ id: a, node: { members: [a, b] } });
    });

    test("leaves out the facts of articles that have no head", async () => {
      expect(await (await open()).facts([a, b])).toEqual([]);
    });
  });
}
