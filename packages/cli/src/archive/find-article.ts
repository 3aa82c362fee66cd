/** One article by its id, the beginning of its id, or its URL; or an error that says what to do. */
import { type Article, ArticleId, ownIdOf, takedownSentence } from "@winnow/core/records";
import { normalizeUrl } from "@winnow/core/text";
import { UsageError } from "../command/errors.ts";
import { shortId } from "../terminal/ids.ts";
import { matchingIds } from "./matching-ids.ts";
import type { ArchiveReader } from "./reader.ts";

const listHint = '"winnow list --copies --all" shows the ids';
const prefix = /^[0-9a-f]{1,31}$/;

/** Finds the article that is meant. */
export async function findArticle(reader: ArchiveReader, given: string): Promise<Article> {
  const id = await idOf(reader, given);
  const article = await reader.article(id);
  if (article !== null) return article;
  await refuseTakenDown(reader, id, given);
  const rejected = await reader.rejection(id);
  if (rejected === null) throw new UsageError(`no article ${given}`, listHint);
  const { captureId, reason, detail, key } = rejected;
  throw new UsageError(
    `no article ${given}: its capture ${captureId} was rejected (${reason}, ${detail})`,
    `"winnow outcomes ${key}" tells more`,
  );
}

async function idOf(reader: ArchiveReader, given: string): Promise<ArticleId> {
  const asId = given.toLowerCase();
  if (ArticleId.safeParse(asId).success) return asId;
  if (prefix.test(asId)) return onlyMatch(asId, await matchingIds(reader, asId));
  if (URL.canParse(given) && /^https?:/i.test(given)) return linked(reader, given);
  throw new UsageError(
    `${JSON.stringify(given)}: expected an article id, its first digits, or a URL`,
    listHint,
  );
}

function onlyMatch(given: string, [only, ...others]: readonly ArticleId[]): ArticleId {
  if (only === undefined) throw new UsageError(`no article ${given}`, listHint);
  if (others.length === 0) return only;
  const length = digitsToTell([only, ...others]);
  const named = [only, ...others].map((id) => id.slice(0, length)).join(", ");
  throw new UsageError(`${given} begins several ids: ${named}`, "more digits tell them apart");
}

/** As many digits as tell ids apart, eight at least. */
function digitsToTell(ids: readonly ArticleId[]): number {
  let length = shortId(ids[0] ?? "").length;
  while (new Set(ids.map((id) => id.slice(0, length))).size < ids.length) length += 1;
  return length;
}

async function linked(reader: ArchiveReader, url: string): Promise<ArticleId> {
  const urlKey = normalizeUrl(url);
  const id = urlKey === null ? null : await reader.lookup(urlKey);
  if (id !== null) return id;
  if (urlKey !== null) await refuseTakenDown(reader, ownIdOf({ urlKey }), url);
  throw new UsageError(`no article was saved from ${url}`, listHint);
}

/** What was taken down is told of, with the reason. */
async function refuseTakenDown(reader: ArchiveReader, id: ArticleId, given: string): Promise<void> {
  const takedown = await reader.takedown(id);
  if (takedown === null) return;
  const hint = takedown.isFinal ? "it is deleted for good" : '"winnow takedown undo" gives it back';
  throw new UsageError(`${given} was ${takedownSentence(takedown)}`, hint);
}
