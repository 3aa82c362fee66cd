import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  armenian,
  boilNotice,
  bridge,
  chinese,
  ferry,
  ferryCut,
  russian,
} from "../../testing/sample-texts.ts";
import { comparableText } from "../index/prepare.ts";
import type { Comparable } from "./comparable.ts";
import { type Relation, relate } from "./relate.ts";

function page(text: string, about: Partial<Comparable> = {}): Comparable {
  const nothing = { title: null, urlKey: null, domain: null, publishedAt: null };
  return { ...comparableText(text), ...nothing, ...about };
}

const paragraphs = ferry.split("\n\n");
const notice = boilNotice("Marrow Bay", "Pell Street", "Ida Quill");
const roundup = [bridge, ferry, bridge.replaceAll("Keldby", "Orrin").split("").reverse().join("")];

describe("relations", () => {
  test.each<[string, Relation, string, string]>([
    ["the same text", "duplicate", ferry, ferry],
    ["the same to a reader", "duplicate", ferry, ferry.toUpperCase()],
    ["cut from the end", "copy", ferry, ferryCut],
    ["with a dateline", "copy", ferry, `KELDPOST (Arka) — ${ferry}`],
    ["paragraphs moved", "copy", ferry, [1, 0, 3, 2].map((at) => paragraphs[at]).join("\n\n")],
    ["links between", "copy", ferry, ferry.replaceAll("\n\n", "\nRead more here\n")],
    ["one figure corrected in a long text", "copy", ferry, ferry.replace("40 crowns", "45 crowns")],
    ["Russian, moved", "copy", russian, russian.split("\n\n").reverse().join("\n\n")],
    ["Armenian, a name misspelt", "copy", armenian, armenian.replace("Միրով", "Մըրով")],
    ["Chinese, a word replaced", "copy", chinese, chinese.replace("常常", "时常")],
    ["two stories", "none", ferry, bridge],
    ["one story in two languages", "none", ferry, russian],
    ["one form filled in twice", "none", notice, boilNotice("Orrin", "Quay Road", "Lev Marr")],
    ["a form, one name apart", "none", notice, boilNotice("Orrin", "Pell Street", "Ida Quill")],
    [
      "Chinese, other facts",
      "none",
      chinese,
      chinese.replace("214", "305").replace("四十", "九十"),
    ],
  ])("%s: %s", (_, expected, ours, theirs) => {
    expect(relate(page(ours), page(theirs)).relation).toBe(expected);
  });

  test("a figure gives a form away even where the sentence behind it was dropped", () => {
    const forecast = (low: number, wind: string) =>
      `Expect fog over Mirrow tomorrow, with some sun by noon and a low of ${low}.${wind}\n\n${notice}`;
    const wind = " The wind blows from the east all day long, at seven knots or more on the quay.";
    const [whole, shorter] = [forecast(4, wind), forecast(-28, "")];
    expect(relate(page(whole), page(shorter)).conflicts).toHaveLength(1);
    expect(relate(page(whole), page(forecast(4, ""))).conflicts).toEqual([]);
  });

  test("a roundup contains its items, and is not one of them", () => {
    const long = [...roundup, roundup.join("\n\n").replaceAll(" ", " x")].join("\n\n");
    expect(relate(page(long), page(ferry)).relation).toBe("contains");
    expect(relate(page(ferry), page(long)).relation).toBe("part");
  });

  test.each([
    ["https://example.org/ferry?page=2", paragraphs.slice(1, 3), "its URL says so"],
    ["https://example.net/more", paragraphs.slice(2), "it lacks the beginning"],
  ])("a later page is a part: %s", (urlKey, lines) => {
    const part = page(lines.join("\n\n"), { urlKey });
    expect(relate(part, page(ferry)).relation).toBe("part");
  });

  test("another text under one URL is a version, however different", () => {
    const urlKey = "https://example.org/news";
    expect(relate(page(ferry, { urlKey }), page(bridge, { urlKey })).relation).toBe("version");
  });

  test.each([
    ["Please accept our cookies to read on.", "a consent page"],
    ["The page is gone. Try the search above.", "a stub"],
  ])("short texts are duplicates only of their equals: %s", (text) => {
    expect(relate(page(text), page(text)).relation).toBe("duplicate");
    expect(relate(page(text), page(`${text} Now.`)).relation).toBe("none");
  });
});

describe("facts", () => {
  test.each([
    ["214 passengers", "241 passengers", "number"],
    ["Oda Brandt", "Ida Marr", "name"],
    ["on Tuesday", "on Friday", "date"],
    ["she hoped never", "she hoped ever", null], // a letter apart: misread, for all we can tell
    ["It took nobody", "It took not nobody", "negation"],
    ["brass band", "dance band", null],
  ])("%j against %j: %j", (some, other, kind) => {
    const { conflicts, factsDiffer } = relate(page(ferry), page(ferry.replace(some, other)));
    expect(conflicts.map((conflict) => conflict.kind)).toEqual(kind === null ? [] : [kind]);
    expect(factsDiffer).toBe(kind !== null);
  });

  test("are told from the side that asks", () => {
    const [a, b] = [page(ferry), page(ferry.replace("214 passengers", "241 passengers"))];
    expect(relate(a, b).conflicts).toEqual([{ kind: "number", ours: "214", theirs: "241" }]);
    expect(relate(b, a).conflicts).toEqual([{ kind: "number", ours: "241", theirs: "214" }]);
  });

  test("do not differ because each outlet names itself", () => {
    const line = (outlet: string) =>
      `\n\nWrite to the ${outlet} if you have seen more than we have.`;
    const a = page(ferry + line("Harbour Post"), { domain: "harbourpost.example" });
    const b = page(ferry + line("Suther Echo"), { domain: "sutherecho.example" });
    expect(relate(a, b)).toMatchObject({ relation: "copy", factsDiffer: false });
  });
});

describe("updates of a developing story", () => {
  const day = (at: string, killed: number, more: string) =>
    page(
      `At least ${killed} people were hurt and ${3 * killed} brought to safety when a stand gave way at the harbour festival of Mirrow, the rescue service said. ${paragraphs[1]} ${paragraphs[2]}${more}`,
      { title: `Stand gives way: ${killed} hurt`, domain: "example.org", publishedAt: at },
    );
  const more = `\n\n${paragraphs[0]}\n\n${paragraphs[3]}`;

  const first = day("2024-05-01", 9, "");
  const second = day("2024-05-02", 13, more);

  test.each<[string, Relation, Comparable, Comparable]>([
    ["it grows, and so does its toll", "copy", first, second],
    ["weeks apart", "none", first, { ...second, publishedAt: "2024-05-22" }],
    ["the toll falls", "none", day("2024-05-01", 13, ""), day("2024-05-02", 9, more)],
    ["nothing is added", "none", first, day("2024-05-02", 13, "")],
    ["another outlet", "none", first, { ...second, domain: "example.net" }],
    ["another headline", "none", first, { ...second, title: "The council looks into it" }],
  ])("%s: %s", (_, expected, before, after) => {
    expect(relate(after, before)).toMatchObject({ relation: expected, factsDiffer: true });
  });
});

describe("whatever the texts", () => {
  const converse: Record<Relation, Relation> = {
    ...{ duplicate: "duplicate", copy: "copy", version: "version", none: "none" },
    ...{ contains: "part", part: "contains" },
  };
  const sentences = [ferry, bridge, notice, russian, chinese]
    .flatMap((text) => text.split(/\n\n|(?<=[.。]) ?/u))
    .filter((sentence) => sentence.length > 0);
  const anyText = fc
    .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join(" "));

  test("asking the other way round gives the converse", () => {
    fc.assert(
      fc.property(anyText, anyText, (some, other) => {
        const [a, b] = [page(some, { domain: "a.example" }), page(other, { domain: "b.example" })];
        const [there, back] = [relate(a, b), relate(b, a)];
        expect(back.relation).toBe(converse[there.relation]);
        expect(back.containment).toBe(there.containment);
        expect(back.coverage).toEqual({
          ours: there.coverage.theirs,
          theirs: there.coverage.ours,
        });
        expect(back.factsDiffer).toBe(there.factsDiffer);
      }),
    );
  });

  test("shares stay between 0 and 1", () => {
    fc.assert(
      fc.property(anyText, anyText, (some, other) => {
        const { containment, coverage } = relate(page(some), page(other));
        for (const share of [containment, coverage.ours, coverage.theirs]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
