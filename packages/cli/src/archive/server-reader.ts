/** An archive on a server as a reader: the query API, deployed or another machine's `winnow serve`. */
import { ArticleDiff } from "@winnow/core/diff";
import {
  Article,
  ArticleId,
  ArticlePage,
  ArticleVersion,
  type ArticleVersions,
  Drop,
  Relation,
  ToldOutcome,
  VersionSummary,
} from "@winnow/core/records";
import type { ApiClient } from "@winnow/operations/api-client";
import { z } from "zod";
import { UsageError } from "../command/errors.ts";
import type { ArchiveReader } from "./reader.ts";

const Captures = z.object({ captures: z.array(ToldOutcome) });
const Lookup = z.object({ articleId: ArticleId });
const StoryAnswer = z.object({ relations: z.array(Relation) });
const VersionList = z.object({ versions: z.array(VersionSummary) });
const RawAnswer = z.object({ http: Drop.shape.http });
const Compared = ArticleDiff.pick({ from: true, to: true });

/** Texts that are asked for at once. */
const lanes = 4;

/** Reads through the query API, which has the say on what is shown to whom. */
export function serverReader(server: ApiClient): ArchiveReader {
  // The API names a raw copy by the text that was read from it.
  const rawPaths = new Map<string, string>();
  const reader: ArchiveReader = {
    article: async (id) => {
      const article = await server.json(`articles/${id}`, Article);
      if (article !== null) rawPaths.set(article.raw.key, `articles/${article.id}/raw`);
      return article;
    },
    articles: (query) => server.must("articles", ArticlePage, query),
    versions: async (id) => {
      const versions = await readVersions(server, id);
      for (const { articleId, textHash, raw } of versions?.all ?? []) {
        rawPaths.set(raw.key, `articles/${articleId}/versions/${textHash}/raw`);
      }
      return versions;
    },
    relations: async (id) =>
      (await server.json(`articles/${id}/story`, StoryAnswer))?.relations ?? [],
    lookup: async (url) => (await server.json("lookup", Lookup, { url }))?.articleId ?? null,
    // A server refuses such an article with the sentence that tells it (410).
    takedown: async () => null,
    rejection: async () => null, // and one whose capture was rejected
    raw: async ({ key }) => {
      const path = rawPaths.get(key);
      return path === undefined ? null : server.bytes(path);
    },
    page: async (pointer) => {
      const bytes = await reader.raw(pointer);
      if (bytes === null) return null;
      const answer = await server.json(`${rawPaths.get(pointer.key)}/answer`, RawAnswer);
      return { bytes, http: answer?.http ?? null };
    },
    keys: () => {
      throw new UsageError("a server tells of one drop at a time", "--key KEY names it");
    },
    fateOf: async (key) => {
      const found = await server.json("captures", Captures, { key });
      return found === null ? null : { outcomes: found.captures, failure: null, hasFailed: false };
    },
  };
  return reader;
}

/** Every text; which two are usually compared is the server's to say. */
async function readVersions(server: ApiClient, id: string): Promise<ArticleVersions | null> {
  const list = await server.json(`articles/${id}/versions`, VersionList);
  if (list === null) return null;
  const all: ArticleVersion[] = [];
  for (let start = 0; start < list.versions.length; start += lanes) {
    const some = list.versions.slice(start, start + lanes);
    const texts = some.map(({ textHash }) =>
      server.json(`articles/${id}/versions/${textHash}`, ArticleVersion),
    );
    all.push(...(await Promise.all(texts)).filter((text) => text !== null));
  }
  const compared = all.length < 2 ? null : await server.json(`articles/${id}/diff`, Compared);
  const named = (hash: string | undefined) => all.find(({ textHash }) => textHash === hash);
  const [from, to] = [named(compared?.from.textHash), named(compared?.to.textHash)];
  return { all, usual: from && to ? { from, to } : null };
}
