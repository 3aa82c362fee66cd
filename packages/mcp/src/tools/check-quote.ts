/** `check_quote`: whether a quotation stands in a stored text, and where. */
import type { ArticleVersion } from "@winnow/core/records";
import { z } from "zod";
import { ToolRefusal } from "../errors.ts";
import { idInput, pickVersion, versionInput, versionsOf } from "../find-version.ts";
import { findQuote, type QuotePlace } from "../quote/find-quote.ts";
import { defineTool } from "../tool.ts";
import { Untrusted, untrusted } from "../untrusted.ts";

export const checkQuote = defineTool({
  name: "check_quote",
  title: "Check a quotation",
  description:
    "Says in which stored version of an article a quotation stands, in which block and at which offsets; refuses one that stands in none. It has to stand in one piece, in whole words: ellipses join nothing, and capitals and punctuation count. White space, the form of quotation marks and dashes do not.",
  input: {
    id: idInput,
    quote: z.string().min(1).max(4000),
    version: versionInput.describe("One version alone; all of them if absent."),
  },
  output: {
    id: z.string(),
    standsInCurrent: z.boolean(),
    places: z.array(
      z.object({
        version: z.number().int(),
        textHash: z.string(),
        isCurrent: z.boolean(),
        block: z.number().int().describe("The block in which it begins, from 1."),
        from: z.number().int().describe("Its first UTF-16 unit in the version's text."),
        to: z.number().int().describe("Behind its last."),
        isExact: z.boolean().describe("Whether it stands so to the letter."),
        text: Untrusted.describe("As the version has it."),
      }),
    ),
  },
  async answer(reads, { id, quote, version: ref }) {
    const versions = await versionsOf(reads, id);
    const asked = ref === undefined ? versions.all : [pickVersion(versions, ref)];
    const places = asked.flatMap((version) =>
      findQuote(version.text, quote).map((place) => placeOf(version, place)),
    );
    if (places.length === 0) {
      const where =
        asked.length === 1 ? `version ${asked[0]?.number}` : `any of ${asked.length} versions`;
      throw new ToolRefusal(
        `The quotation does not stand in ${where} of ${id}: do not present it as a quotation of this article. read_article gives the text.`,
      );
    }
    const [first] = versions.all;
    return {
      id: first?.articleId ?? id,
      standsInCurrent: places.some(({ isCurrent }) => isCurrent),
      places,
    };
  },
});

function placeOf(version: ArticleVersion, { from, isExact, to }: QuotePlace) {
  const { isCurrent, number, text, textHash } = version;
  return {
    version: number,
    textHash,
    isCurrent,
    block: text.slice(0, from).split("\n").length,
    from,
    to,
    isExact,
    text: untrusted(text.slice(from, to)),
  };
}
