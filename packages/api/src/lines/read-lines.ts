/** Reads an archived page again, to tell what became of each of its lines. */
import type { Line } from "@winnow/core/clean";
import { linesExplained } from "@winnow/core/pipeline/explain";
import type { Catalogue, RawStore } from "@winnow/core/ports";
import { release, textOf, type VersionRef } from "@winnow/core/records";
import { RefusedError } from "../errors.ts";
import { currentOf, findVersions, pickVersion } from "../routes/article/version-parameters.ts";
import type { ArticleLines, PageLine } from "./article-lines.ts";
import { candidatesOf } from "./candidates.ts";

export { learnedPass } from "@winnow/core/pipeline/explain";

interface LinePorts {
  catalogue: Catalogue;
  rawStore: Pick<RawStore, "get">;
}

/**
 * Explains the current text of an article, or the version that is named. Removed lines are not
 * stored: what is told is what today's cleaner says of the raw copy. Throws the refusal of an
 * article, a version or a raw copy that is not there.
 */
export async function readLines(
  { catalogue, rawStore }: LinePorts,
  id: string,
  ref: VersionRef | undefined,
): Promise<ArticleLines> {
  const versions = await findVersions(catalogue, id);
  const version = ref === undefined ? currentOf(versions, id) : pickVersion(versions, ref);
  const bytes = await rawStore.get(version.raw);
  if (bytes === null) {
    throw new RefusedError("not-found", `articles: the raw copy of ${id} is not there any more.`);
  }
  // Loaded when first asked for: the cleaner with its models is the larger part of this process.
  const { inspect } = await import("@winnow/core/pipeline/extract");
  const { url, capturedAt, number, textHash, isCurrent } = version;
  const inspection = inspect({ bytes, url, capturedAt, contentType: null });
  const { extracted } = inspection;
  const isArticle = extracted.kind === "article";
  // What a source's other stories teach is told of the text that the article shows alone.
  const learned = isCurrent ? ((await catalogue.article(id))?.learned ?? []) : [];
  return {
    articleId: version.articleId,
    version: { number, textHash, isCurrent },
    release,
    isArchivedText: isArticle && textOf(extracted.extraction) === version.text,
    rejected: isArticle ? null : { reason: extracted.reason, detail: extracted.detail },
    lines: linesExplained(inspection, learned).map(pageLine),
    candidates: candidatesOf(inspection),
  };
}

function pageLine({ at, role, text, source, removal, trims }: Line): PageLine {
  return { at, role, text: text || source, removal, trims: [...trims] };
}
