/** `read_article`: one text of an article, block by block. */
import { ArticleVersion, DateEvidence } from "@winnow/core/records";
import { z } from "zod";
import { idInput, pickVersion, versionInput, versionsOf } from "../find-version.ts";
import { defineTool } from "../tool.ts";
import { languageOf, Untrusted, untrusted, untrustedOrNull } from "../untrusted.ts";

/** Characters of one answer: some 10,000 words, which any model can take. */
const maxCharacters = 60_000;

const SeenDate = DateEvidence.pick({ value: true, precision: true, assumed: true });

export const readArticle = defineTool({
  name: "read_article",
  title: "Read an article",
  description:
    "The stored text of an article, current or earlier, in numbered blocks, with its title, byline, outlet and dates. A long one is read in parts: `nextBlock` says where to go on.",
  input: {
    id: idInput,
    version: versionInput,
    fromBlock: z.number().int().min(1).default(1),
    characters: z
      .number()
      .int()
      .min(100)
      .max(maxCharacters)
      .default(20_000)
      .describe("About how much text to give."),
  },
  output: {
    id: z.string().describe("The article's id; the asked one may be an older name of it."),
    version: ArticleVersion.shape.number,
    textHash: ArticleVersion.shape.textHash,
    isCurrent: z.boolean(),
    versionCount: z.number().int(),
    title: Untrusted.nullable(),
    byline: z.array(Untrusted),
    publisher: Untrusted.nullable(),
    agency: Untrusted.nullable(),
    url: Untrusted.nullable(),
    publishedAt: SeenDate.nullable().describe("As printed; `assumed` names what it does not say."),
    capturedAt: z.string().describe("When this text was first saved."),
    language: z.string().nullable(),
    wordCount: z.number().int(),
    blocks: z.array(z.object({ block: z.number().int(), text: Untrusted })),
    blockCount: z.number().int(),
    nextBlock: z.number().int().nullable(),
  },
  async answer(reads, { characters, fromBlock, id, version: ref }) {
    const versions = await versionsOf(reads, id);
    const version = pickVersion(versions, ref);
    const lines = version.text.split("\n");
    const { name = null, domain = null } = version.publisher?.value ?? {};
    const { end, texts } = blocksOf(lines, fromBlock, characters);
    return {
      id: version.articleId,
      version: version.number,
      textHash: version.textHash,
      isCurrent: version.isCurrent,
      versionCount: versions.all.length,
      title: untrustedOrNull(version.title?.value),
      byline: (version.byline?.value ?? []).map(untrusted),
      publisher: untrustedOrNull(name ?? domain),
      agency: untrustedOrNull(version.agency?.value),
      url: untrustedOrNull(version.url),
      publishedAt: version.publishedAt && SeenDate.parse(version.publishedAt),
      capturedAt: version.capturedAt,
      language: languageOf(version.language?.value),
      wordCount: version.wordCount,
      blocks: texts.map((text, n) => ({ block: fromBlock + n, text: untrusted(text) })),
      blockCount: lines.length,
      nextBlock: end < lines.length ? end + 1 : null,
    };
  },
});

/** Whole blocks as far as they fit, and one at least, cut where it alone is too long. */
function blocksOf(lines: readonly string[], fromBlock: number, characters: number) {
  const texts: string[] = [];
  let end = fromBlock - 1;
  let left = characters;
  for (const line of lines.slice(fromBlock - 1)) {
    if (texts.length > 0 && line.length > left) break;
    texts.push(line.slice(0, maxCharacters));
    left -= line.length;
    end += 1;
  }
  return { texts, end };
}
