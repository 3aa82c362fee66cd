/** Changes: repeated, out of order, undone; and what is left of a text that was removed. */
import { expect, test } from "vitest";
import type { SearchIndex } from "../index/index.ts";
import { ask, filled, found, type IndexUnderTest } from "./index-under-test.ts";
import { idOf, sampleDocument } from "./sample-documents.ts";

const old = sampleDocument(1, {
  title: "Ferry",
  revision: 3,
  publishedAt: "2019-01-01T00:00:00.000Z",
});
const edited = sampleDocument(1, { title: "Storm", revision: 4 });

const put = (index: SearchIndex, ...documents: (typeof old)[]) =>
  index.apply({ put: documents, remove: [] });
const remove = (index: SearchIndex, revision: number) =>
  index.apply({ put: [], remove: [{ id: idOf(1), revision }] });

export function describeChanges(adapter: IndexUnderTest): void {
  test("replaces an article by its newer state, whatever comes first or twice", async () => {
    for (const order of [
      [old, edited],
      [edited, old],
      [old, old, edited, edited, old],
    ]) {
      const index = await adapter.open();
      for (const document of order) await put(index, document);
      expect(await found(index, "storm")).toEqual([idOf(1)]);
      expect(await found(index, "ferry")).toEqual([]);
      expect((await index.stats()).documents).toBe(1);
      await index.close();
    }
  });

  test("takes the newest of two states in one batch", async () => {
    const index = await filled(adapter, edited, old);
    expect(await found(index, "storm")).toEqual([idOf(1)]);
    expect((await index.stats()).documents).toBe(1);
    await index.close();
  });

  test("keeps out what was removed, until it comes back newer", async () => {
    const index = await filled(adapter, old);
    await remove(index, 3);
    expect(await found(index, "")).toEqual([]);
    expect(await index.stats()).toMatchObject({ documents: 0, removals: 1 });
    await put(index, old);
    expect(await found(index, "")).toEqual([]);
    await put(index, edited);
    expect(await found(index, "storm")).toEqual([idOf(1)]);
    await remove(index, 3);
    expect(await found(index, "storm")).toEqual([idOf(1)]);
    await index.close();
  });

  test("makes a batch whole or not at all", async () => {
    const index = await filled(adapter, old);
    const broken = { ...sampleDocument(2), text: null as unknown as string };
    await expect(index.apply({ put: [edited, broken], remove: [] })).rejects.toThrow();
    expect(await found(index, "ferry")).toEqual([idOf(1)]);
    expect((await index.stats()).documents).toBe(1);
    await put(index, edited);
    expect(await found(index, "storm")).toEqual([idOf(1)]);
    await index.close();
  });

  test("names no form whose last article was removed", async () => {
    const index = await filled(
      adapter,
      sampleDocument(1, { text: "переговоры" }),
      sampleDocument(2, { text: "переговорах" }),
    );
    expect((await ask(index, "переговорам")).forms[0]?.forms.length).toBe(2);
    await remove(index, 2);
    expect((await ask(index, "переговорам")).forms[0]?.forms).toEqual(["переговорах"]);
    await index.close();
  });

  test("goes on in a snapshot as in itself", async () => {
    const index = await filled(adapter, old, sampleDocument(2, { text: "о переговорах" }));
    await index.apply({ put: [], remove: [{ id: idOf(2), revision: 7 }] });
    const copy = await adapter.openSnapshot(await index.snapshot());
    expect(await copy.overview("")).toEqual(await index.overview(""));
    expect(await copy.stats()).toEqual(await index.stats());
    await put(copy, edited, sampleDocument(2));
    expect(await found(copy, "")).toEqual([idOf(1)]);
    expect(await found(index, "ferry")).toEqual([idOf(1)]);
    await Promise.all([copy.close(), index.close()]);
  });

  test("leaves no byte of a removed text once it is optimised", async () => {
    const secret = {
      title: "Zyxqvand",
      text: "zyxqvbnd зыхвкцнда zyxqvcnd",
      byline: ["Zyxqvdnd"],
      publisher: { name: null, domain: "zyxqvend.example" },
      agency: "Zyxqvfnd",
      collections: ["zyxqvgnd", "zyxqvhnd"],
    };
    const others = Array.from({ length: 60 }, (_, n) => sampleDocument(n + 10));
    const index = await filled(adapter, ...others, sampleDocument(1, secret));
    await index.optimize();
    await remove(index, 2);
    await index.optimize();
    const bytes = Buffer.from(await index.snapshot());
    for (const word of ["zyxq", "Zyxq", "зыхв"]) expect(bytes.includes(word)).toBe(false);
    expect(await found(index, "plain")).toHaveLength(50);
    expect((await index.overview("")).facets.collection.values).toEqual([
      { value: "news", count: 60 },
    ]);
    await index.close();
  });
}
