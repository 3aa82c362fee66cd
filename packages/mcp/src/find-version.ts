/** The version of an article that a tool is asked about, or a refusal that says what there is. */
import { findVersion } from "@winnow/core/filing";
import {
  ArticleId,
  type ArticleVersion,
  type ArticleVersions,
  InvalidInputError,
  VersionRef,
} from "@winnow/core/records";
import { ToolRefusal } from "./errors.ts";
import type { ArchiveReads } from "./reads.ts";

/** The inputs that name an article and one of its texts. */
export const idInput = ArticleId.describe("The article's id: 32 hexadecimal digits.");
export const versionInput = VersionRef.optional().describe(
  "A version's number or the beginning of its hash; the current text if absent.",
);

/** Reads all versions of an article. */
export async function versionsOf(
  { catalogue }: Pick<ArchiveReads, "catalogue">,
  id: ArticleId,
): Promise<ArticleVersions> {
  const versions = await catalogue.versions(id);
  if (versions !== null && versions.all.length > 0) return versions;
  throw new ToolRefusal(`${id} is not the id of an archived article; search_articles finds ids.`);
}

/** Picks one: the current text where none is named. */
export function pickVersion(
  versions: ArticleVersions,
  ref: VersionRef | undefined,
): ArticleVersion {
  const { all } = versions;
  const found = ref === undefined ? currentOf(all) : named(versions, ref);
  if (found !== null) return found;
  throw new ToolRefusal(
    `${ref} is none of the article's ${all.length} versions; list_versions names them.`,
  );
}

function currentOf(all: readonly ArticleVersion[]): ArticleVersion | null {
  return all.find(({ isCurrent }) => isCurrent) ?? all.at(-1) ?? null;
}

function named(versions: ArticleVersions, ref: VersionRef): ArticleVersion | null {
  try {
    return findVersion(versions, ref);
  } catch (error) {
    if (error instanceof InvalidInputError) throw new ToolRefusal(error.message);
    throw error;
  }
}
