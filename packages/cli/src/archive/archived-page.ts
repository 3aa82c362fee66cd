/** The page of an archived article, to be read again. */

import type { LearnedLine } from "@winnow/core/pipeline/explain";
import type { Capture } from "@winnow/core/records";
import { UsageError } from "../command/errors.ts";
import { shortId } from "../terminal/ids.ts";
import { findArticle } from "./find-article.ts";
import { pickVersion } from "./find-version.ts";
import type { ArchiveReader } from "./reader.ts";

export interface Archived {
  name: string;
  capture: Capture;
  /** As the archive has it. */
  text: string;
  /** What is left out of the text when it is read, because other stories of the source have it. */
  learned: readonly LearnedLine[];
}

/** Finds an article's page, or that of one of its earlier texts. */
export async function archivedPage(
  reader: ArchiveReader,
  given: string,
  version: string | null,
): Promise<Archived> {
  const article = await findArticle(reader, given);
  const versions = await reader.versions(article.id);
  if (versions === null) throw new UsageError(`article ${article.id}: it is gone`);
  const shown =
    version === null
      ? versions.all.find(({ isCurrent }) => isCurrent)
      : pickVersion(versions, version);
  const { raw, url, capturedAt, text } = shown ?? article;
  const bytes = await reader.raw(raw);
  if (bytes === null) throw new UsageError(`article ${given}: its raw copy ${raw.key} is gone`);
  return {
    name: `${shortId(article.id)}${shown && version !== null ? `, version ${shown.number}` : ""}`,
    capture: { bytes, url, capturedAt, contentType: null },
    text,
    learned: version === null ? article.learned : [],
  };
}
