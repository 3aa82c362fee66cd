/** `winnow raw`: the bytes of an article's page as they were dropped. */
import { findArticle } from "../../archive/find-article.ts";
import { findVersions, pickVersion } from "../../archive/find-version.ts";
import { withReader } from "../../archive/open.ts";
import { defineCommand, oneArgument, readingOptions } from "../../command/command.ts";
import { UsageError } from "../../command/errors.ts";
import { text } from "../../command/options.ts";
import { printJson } from "../../terminal/print.ts";

export const raw = defineCommand({
  name: "raw",
  group: "read",
  takes: "ID",
  summary: "Print an article's page, byte for byte as it was dropped.",
  options: {
    version: text("V", "the page of an earlier text: its number, or the first digits of its hash"),
    ...readingOptions,
  },
  examples: [
    ["raw 6d3ffa22 > page.html", "the page that the current text was read from"],
    ["raw 6d3ffa22 --json", "where it is, and its bytes in Base64"],
  ],
  async run(args, values) {
    const given = oneArgument("raw", "article id", args);
    return withReader(values, async (reader) => {
      const { raw: pointer } =
        values.version === null
          ? await findArticle(reader, given)
          : pickVersion(await findVersions(reader, given), values.version);
      const bytes = await reader.raw(pointer);
      if (bytes === null)
        throw new UsageError(`article ${given}: its raw copy ${pointer.key} is gone`);
      if (values.json) printJson({ raw: pointer, base64: Buffer.from(bytes).toString("base64") });
      else await new Promise<void>((resolve) => process.stdout.write(bytes, () => resolve()));
      return true;
    });
  },
});
