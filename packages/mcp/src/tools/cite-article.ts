/** `cite_article`: a reference to one of its texts. */
import { citationFormats, cite } from "@winnow/core/citation";
import { z } from "zod";
import { idInput, pickVersion, versionInput, versionsOf } from "../find-version.ts";
import { defineTool } from "../tool.ts";
import { Untrusted, untrusted } from "../untrusted.ts";

export const citeArticle = defineTool({
  name: "cite_article",
  title: "Cite an article",
  description:
    "A reference to one of its texts, with the instant of the capture and the hashes of text and raw copy.",
  input: { id: idInput, format: z.enum(citationFormats).default("plain"), version: versionInput },
  output: {
    id: z.string(),
    version: z.number().int(),
    textHash: z.string(),
    format: z.enum(citationFormats),
    citation: Untrusted,
  },
  async answer(reads, { format, id, version: ref }) {
    const version = pickVersion(await versionsOf(reads, id), ref);
    const { articleId, number, textHash } = version;
    const citation = untrusted(cite(version, format));
    return { id: articleId, version: number, textHash, format, citation };
  },
});
