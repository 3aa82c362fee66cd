/** Languages: what is found, what is not, and how sure a bar is kept. */
import { expect, test } from "vitest";
import { ask, filled, type IndexUnderTest } from "./index-under-test.ts";
import { furtherLanguages, knownLanguages, type LanguageFinds } from "./language-finds.ts";
import { idOf, sampleDocument } from "./sample-documents.ts";

export function describeLanguages(adapter: IndexUnderTest): void {
  test.each([...knownLanguages, ...furtherLanguages])(
    "finds in $language by $query: $finds, not $misses",
    async ({ language, query, finds, misses }: LanguageFinds) => {
      const documents = [...finds, ...misses].map((text, n) =>
        sampleDocument(n, { title: null, text, language, publisher: { name: null, domain: null } }),
      );
      const index = await filled(adapter, ...documents);
      const { hits } = await ask(index, query);
      expect(hits.map(({ id }) => id).sort()).toEqual(finds.map((_, n) => idOf(n)));
      await index.close();
    },
  );

  test("says which forms of a word were searched, and none for a quoted one", async () => {
    const index = await filled(
      adapter,
      sampleDocument(1, { text: "на корабле кораблями", language: "ru" }),
      sampleDocument(2, { text: "the ships", language: "en" }),
    );
    const { forms } = await ask(index, "корабль");
    expect(forms.map(({ at, word }) => ({ at, word }))).toEqual([{ at: [0, 7], word: "корабль" }]);
    expect([...(forms[0]?.forms ?? [])].sort()).toEqual(["корабле", "кораблями"]);
    for (const query of ['"корабль"', "корабл*", "ship", "title:ship"]) {
      expect((await ask(index, query)).forms).toEqual([]);
    }
    expect((await ask(index, "ship lang:en")).forms[0]?.forms).toEqual(["ships"]);
    await index.close();
  });
}
