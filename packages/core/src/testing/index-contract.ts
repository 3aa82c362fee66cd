/** What every implementation of the duplicate index promises, as a suite that each of them runs. */
import { describe, expect, test } from "vitest";
import { type Candidate, type DuplicateIndex, maxOwners } from "../dedup/index/port.ts";
import { prepareText } from "../dedup/index/prepare.ts";
import type { ArticleId } from "../records/article.ts";

/** An index, and the ways to put articles and stories behind it, as filing does. */
export interface IndexUnderTest {
  index: DuplicateIndex;
  /** Stores a text with what the index knows of it. */
  add(candidate: Candidate, text: string): Promise<void>;
  /** Merges the first story into the second. */
  merge(loser: string, winner: string): Promise<void>;
}

/** Runs the suite; `open` gives a fresh, empty index each time. */
export function describeDuplicateIndex(name: string, open: () => Promise<IndexUnderTest>): void {
  describe(name, () => {
    test("finds no owner of a key that nobody claimed", async () => {
      const { index } = await open();
      expect([...(await index.probe([key(1), key(2)], { consistent: true }))]).toEqual([]);
    });

    test("answers an empty question with nothing", async () => {
      const { index } = await open();
      expect((await index.probe([], { consistent: false })).size).toBe(0);
      expect(await index.candidates([])).toEqual([]);
    });

    test("gives the claimant a key that was free, and tells the next one who came first", async () => {
      const { index } = await open();
      expect(await index.claim(key(1), article(1))).toEqual([article(1)]);
      expect(await index.claim(key(1), article(2))).toEqual([article(1), article(2)]);
    });

    test("changes nothing when a claim is repeated", async () => {
      const { index } = await open();
      await index.claim(key(1), article(1));
      await index.claim(key(1), article(2));
      expect(await index.claim(key(1), article(1))).toEqual([article(1), article(2)]);
      const owners = await index.probe([key(1)], { consistent: true });
      expect(owners.get(key(1))).toEqual([article(1), article(2)]);
    });

    test("keeps the first four owners of a key, and turns the fifth away", async () => {
      const { index } = await open();
      const all = [1, 2, 3, 4, 5].map(article);
      let owners: readonly ArticleId[] = [];
      for (const each of all) owners = await index.claim(key(1), each);
      expect(owners).toEqual(all.slice(0, maxOwners));
    });

    test("loses no claim when five race for one key", async () => {
      const { index } = await open();
      const all = [1, 2, 3, 4, 5].map(article);
      await Promise.all(all.map((each) => index.claim(key(1), each)));
      const owners = (await index.probe([key(1)], { consistent: true })).get(key(1)) ?? [];
      expect(owners).toHaveLength(maxOwners);
      expect(new Set(owners).size).toBe(maxOwners);
    });

    test("looks up as many keys as a text has, each with its own owners", async () => {
      const { index } = await open();
      const keys = Array.from({ length: 40 }, (_, at) => key(at));
      await index.claim(key(3), article(1));
      await index.claim(key(39), article(2));
      const owners = await index.probe(keys, { consistent: true });
      expect([...owners].sort()).toEqual([
        [key(3), [article(1)]],
        [key(39), [article(2)]],
      ]);
    });

    test("gives candidates back as they were stored", async () => {
      const { index, add } = await open();
      const stored = candidate(1, "a");
      await add(stored, text);
      expect(await index.candidates([article(1)])).toEqual([stored]);
    });

    test("keeps what is not known as null", async () => {
      const { index, add } = await open();
      const stored: Candidate = {
        ...candidate(1, "a"),
        ...{ title: null, urlKey: null, domain: null, publishedAt: null },
        ...{ agency: null, language: null },
      };
      await add(stored, text);
      expect(await index.candidates([article(1)])).toEqual([stored]);
    });

    test("leaves out articles that were claimed for, but never stored", async () => {
      const { index, add } = await open();
      await index.claim(key(1), article(1));
      await add(candidate(2, "b"), "Another text.");
      const found = await index.candidates([article(1), article(2)]);
      expect(found.map(({ articleId }) => articleId)).toEqual([article(2)]);
    });

    test("gives every text of an article with versions", async () => {
      const { index, add } = await open();
      await add(candidate(1, "a"), "The first text.");
      await add(candidate(1, "b"), "The second text.");
      const hashes = (await index.candidates([article(1)])).map(({ textHash }) => textHash);
      expect(hashes.sort()).toEqual([hash("a"), hash("b")]);
      expect(await index.textOf(article(1), hash("b"))).toBe("The second text.");
    });

    test("has no text for a hash that it never saw", async () => {
      const { index, add } = await open();
      await add(candidate(1, "a"), text);
      expect(await index.textOf(article(1), hash("f"))).toBeNull();
      expect(await index.textOf(article(2), hash("a"))).toBeNull();
    });

    test("names the story that stands after merges, one after the other", async () => {
      const { index, add, merge } = await open();
      await add(candidate(3, "a"), text);
      await merge(article(3), article(2));
      await merge(article(2), article(1));
      const [found] = await index.candidates([article(3)]);
      expect(found?.storyId).toBe(article(1));
    });
  });
}

function key(number: number): string {
  return number.toString(16).padStart(12, "0");
}

function article(number: number): ArticleId {
  return number.toString(16).padStart(32, "0");
}

function hash(digit: string): string {
  return digit.repeat(64);
}

/** A text with prose enough for a sketch. */
const text = Array.from({ length: 60 }, (_, n) => `word${n}`).join(" ");

/** A candidate with that text, alone in its story. */
function candidate(number: number, digit: string): Candidate {
  return {
    articleId: article(number),
    textHash: hash(digit),
    sketch: prepareText(text).sketch,
    title: "Ferry sails again",
    urlKey: `https://example.org/${number}`,
    domain: "example.org",
    publishedAt: "2020-10-05",
    agency: "Norland Press",
    language: "en",
    storyId: article(number),
  };
}
