import { describe, expect, test } from "vitest";
import { MemoryIndex } from "../testing/memory-index.ts";
import {
  armenian,
  boilNotice,
  bridge,
  chinese,
  ferry,
  ferryCut,
  russian,
} from "../testing/sample-texts.ts";
import { findRelated, joinsStory, type NewText, standInsOf, verify } from "./decide.ts";
import { keysToClaim } from "./index/index-keys.ts";
import { maxOwners } from "./index/port.ts";
import { prepareText } from "./index/prepare.ts";

let count = 0;

function newText(text: string, about: Partial<NewText> = {}): NewText {
  count += 1;
  const articleId = count.toString(16).padStart(32, "0");
  const nothing = { title: null, urlKey: null, domain: null, publishedAt: null, language: null };
  return { articleId, text: prepareText(text), ...nothing, ...about };
}

/** Files a text as the archive does: find, store, claim. Returns the relations found. */
async function file(index: MemoryIndex, text: string, about: Partial<NewText> = {}) {
  const subject = newText(text, about);
  const { keys, owners, related } = await findRelated(subject, index);
  const { text: prepared, ...page } = subject;
  const { textHash, sketch } = prepared;
  const storyId = related.find(({ verdict }) => joinsStory(verdict))?.candidate.storyId;
  const stored = { ...page, textHash, sketch, agency: null, storyId: storyId ?? page.articleId };
  index.add(stored, text);
  for (const key of keysToClaim(keys, owners, standInsOf(related))) {
    await index.claim(key, page.articleId);
  }
  return related.map(({ verdict }) => verdict.relation);
}

describe("a text that the archive knows", () => {
  test.each([
    ["the same", ferry, ferry, ["duplicate"]],
    ["cut", ferry, ferryCut, ["copy"]],
    ["the whole after the cut", ferryCut, ferry, ["copy"]],
    ["Russian", russian, `${russian} Так говорят.`, ["copy"]],
    ["Armenian", armenian, `${armenian} Այսպես են ասում։`, ["copy"]],
    ["Chinese", chinese, `${chinese}大家都这么说。`, ["copy"]],
    ["a short text, word for word", "Back at noon.", "Back at noon.", ["duplicate"]],
  ])("is found: %s", async (_, known, text, expected) => {
    const index = new MemoryIndex();
    await file(index, bridge);
    await file(index, known);
    expect(await file(index, text)).toEqual(expected);
  });
});

describe("a text that it does not know", () => {
  test.each([
    ["another story", ferry, bridge],
    ["a short text like another", "Back at noon.", "Back at noon!?"],
    ["nothing at all", ferry, ""],
  ])("is found to be like none: %s", async (_, known, text) => {
    const index = new MemoryIndex();
    await file(index, known);
    expect(await file(index, text)).toEqual([]);
  });

  test("is told which form it shares, as facts that differ", async () => {
    const index = new MemoryIndex();
    await file(index, boilNotice("Marrow Bay", "Pell Street", "Ida Quill"));
    expect(await file(index, boilNotice("Orrin", "Quay Road", "Lev Marr"))).toEqual(["none"]);
  });

  test("is not compared with a text of another language", async () => {
    const index = new MemoryIndex();
    await file(index, ferry, { language: "en" });
    expect(await file(index, `${ferryCut} Yes.`, { language: "de" })).toEqual([]);
    expect(await file(index, `${ferryCut} No.`, { language: "en" })).toEqual(["copy"]);
  });
});

describe("what it costs", () => {
  test("a new text: 12 keys read, and 3 claimed", async () => {
    const index = new MemoryIndex();
    await file(index, ferry);
    expect(index.counts).toEqual({ keysRead: 12, claims: 3, candidatesRead: 0, textsRead: 0 });
  });

  test("a copy: one text read, and nothing claimed", async () => {
    const index = new MemoryIndex();
    await file(index, ferry);
    await file(index, `${ferry}\n\nThe first boat of the day was late, as is right and proper.`);
    expect(index.counts).toEqual({ keysRead: 24, claims: 3, candidatesRead: 1, textsRead: 1 });
  });

  test("pages of a crowded template: more keys are read, so that their copies are found", async () => {
    const index = new MemoryIndex();
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
    const letterTo = (name: string) =>
      `${boilNotice(`${name}m`, `${name}p Street`, `Ida ${name}r`)}\n\n${ferry}\n\n${bridge}`;
    for (const name of letters) await file(index, letterTo(name));
    let found = 0;
    for (const name of letters) {
      const copy = await file(index, `${letterTo(name)} The school stays closed.`);
      if (copy.includes("copy")) found += 1;
    }
    expect(found).toBeGreaterThanOrEqual(20);
  });

  test("a key that everybody owns: no more than six texts read", async () => {
    const index = new MemoryIndex();
    const letters = "ABCDEFGHIJKLMNOP".split("");
    for (const letter of letters) {
      await file(index, boilNotice(`${letter}mouth`, `${letter}pell Street`, `${letter}eva Marr`));
    }
    const before = index.counts.textsRead;
    await file(index, boilNotice("Orrin", "Quay Road", "Lev Marr"));
    expect(index.counts.textsRead - before).toBeLessThanOrEqual(6);
    expect(index.counts.claims).toBeLessThanOrEqual((letters.length + 1) * maxOwners);
  });
});

test("a worker that lost a claim compares with the owner that it learned of", async () => {
  const index = new MemoryIndex();
  const [winner, loser] = [newText(ferry), newText(ferryCut)];
  const { text, ...page } = winner;
  const { textHash, sketch } = text;
  index.add({ ...page, textHash, sketch, agency: null, storyId: page.articleId }, ferry);
  const [key = ""] = text.keys.claimable;
  await index.claim(key, winner.articleId);
  const owners = await index.claim(key, loser.articleId);
  const others = owners.filter((id) => id !== loser.articleId);
  const [found] = await verify(loser, others, index);
  expect(found?.verdict.relation).toBe("copy");
});
