/** `winnow raw`: the bytes of an article's page as they were dropped. */
import { withExistingArchive } from "../archive.ts";
import { archiveOptions, type Command, oneArgument, UsageError } from "../command.ts";
import { findArticle } from "../find-article.ts";
import { findVersions, pickVersion } from "../find-version.ts";

export const raw: Command = {
  name: "raw",
  usage: "ID [--version V]",
  summary: "Writes an article's page, byte for byte as it was dropped, to standard output.",
  options: { data: archiveOptions.data, version: { type: "string" } },
  async run(args, values) {
    const id = oneArgument("raw", "article id", args);
    return withExistingArchive(values, async (stack) => {
      const { raw: pointer } =
        typeof values.version === "string"
          ? pickVersion(await findVersions(stack, id), values.version)
          : await findArticle(stack, id);
      const bytes = await stack.services.rawStore.get(pointer);
      if (bytes === null)
        throw new UsageError(`article ${id}: its raw copy ${pointer.key} is gone`);
      await new Promise<void>((resolve) => process.stdout.write(bytes, () => resolve()));
      return true;
    });
  },
};
