/** The versions of one article, or an error that says what to do. */
import { findVersion } from "@winnow/core/filing";
import {
  type ArticleVersion,
  type ArticleVersions,
  InvalidInputError,
  VersionRef,
} from "@winnow/core/records";
import { UsageError } from "../command/errors.ts";
import { findArticle } from "./find-article.ts";
import type { ArchiveReader } from "./reader.ts";

/** A beginning of a hash that is too short for `VersionRef`; numbers are read as numbers. */
const shortHash = /^(?=\d*[a-f])[0-9a-f]{1,5}$/;

/** Reads all versions of the article that is meant. */
export async function findVersions(reader: ArchiveReader, given: string): Promise<ArticleVersions> {
  const { id } = await findArticle(reader, given);
  const versions = await reader.versions(id);
  if (versions === null) throw new UsageError(`article ${id}: it is gone`);
  return versions;
}

/** Picks the version that a number or the beginning of a hash means. */
export function pickVersion(versions: ArticleVersions, given: string): ArticleVersion {
  const count = versions.all.length;
  const missing = () =>
    new UsageError(`no version ${given} among ${count}`, '"winnow versions ID" lists them');
  const asked = given.toLowerCase();
  const ref = shortHash.test(asked) ? wholeHash(versions, asked) : asked;
  if (ref === null) throw missing();
  const parsed = VersionRef.safeParse(ref);
  if (!parsed.success) {
    throw new UsageError(
      `${JSON.stringify(given)}: expected a version's number, or the first digits of its hash`,
    );
  }
  try {
    const version = findVersion(versions, parsed.data);
    if (version !== null) return version;
  } catch (error) {
    if (error instanceof InvalidInputError) throw new UsageError(error.message);
    throw error;
  }
  throw missing();
}

/** The hash that begins so, if it is one alone. */
function wholeHash({ all }: ArticleVersions, start: string): string | null {
  const [only, ...others] = all.filter(({ textHash }) => textHash.startsWith(start));
  if (others.length === 0) return only?.textHash ?? null;
  throw new UsageError(
    `${start} begins ${others.length + 1} hashes`,
    "more digits tell them apart",
  );
}
