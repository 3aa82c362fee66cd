/** The versions of one article, or an error that says what to do. */

import { findVersion } from "@winnow/core/filing";
import {
  type ArticleVersion,
  type ArticleVersions,
  InvalidInputError,
  VersionRef,
} from "@winnow/core/records";
import type { Stack } from "@winnow/local/stack";
import { UsageError } from "./command.ts";
import { findArticle } from "./find-article.ts";

export async function findVersions(stack: Stack, id: string): Promise<ArticleVersions> {
  await findArticle(stack, id); // says what an id looks like, and where they are listed
  const versions = await stack.services.catalogue.versions(id);
  if (versions === null) throw new UsageError(`article ${id}: it is gone`);
  return versions;
}

/** Picks the version that a number or the beginning of a hash means. */
export function pickVersion(versions: ArticleVersions, given: string): ArticleVersion {
  const ref = VersionRef.safeParse(given);
  if (!ref.success) {
    const what = ref.error.issues[0]?.message ?? "expected a version";
    throw new UsageError(`${JSON.stringify(given)}: ${what}`);
  }
  try {
    const version = findVersion(versions, ref.data);
    if (version !== null) return version;
  } catch (error) {
    if (error instanceof InvalidInputError) throw new UsageError(error.message);
    throw error;
  }
  const count = versions.all.length;
  throw new UsageError(`no version ${given} among ${count}: "winnow versions ID" lists them`);
}
