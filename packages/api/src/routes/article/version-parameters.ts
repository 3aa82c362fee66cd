/** What the routes about one article's versions share. */

import { findVersion } from "@winnow/core/filing";
import type { Catalogue } from "@winnow/core/ports";
import { type ArticleVersion, type ArticleVersions, VersionRef } from "@winnow/core/records";
import { RefusedError } from "../../errors.ts";
import { ArticlePath } from "./article.ts";

const described =
  "The version's hash, its first six digits or more, or its number in the list. A hash always means the same text; a number may move when an earlier save arrives.";

export const VersionPath = ArticlePath.extend({ hash: VersionRef.describe(described) });

/** Finds an article's versions or throws the refusal. */
export async function findVersions(catalogue: Catalogue, id: string): Promise<ArticleVersions> {
  const versions = await catalogue.versions(id);
  if (versions !== null) return versions;
  throw new RefusedError("not-found", `articles: ${id} is not the id of an archived article.`);
}

/** The text that an article shows. */
export function currentOf({ all }: ArticleVersions, id: string): ArticleVersion {
  const current = all.find(({ isCurrent }) => isCurrent) ?? all.at(-1);
  if (current !== undefined) return current;
  throw new RefusedError("not-found", `articles: ${id} has no text.`);
}

/** Picks a version or throws the refusal. */
export function pickVersion(versions: ArticleVersions, ref: VersionRef): ArticleVersion {
  const version = findVersion(versions, ref);
  if (version !== null) return version;
  const what = `versions: ${ref} is none of the article's ${versions.all.length} versions`;
  throw new RefusedError("not-found", `${what}; /articles/{id}/versions lists them.`);
}
