/** One article by its id, or an error that says what to do. */
import { type Article, ArticleId } from "@winnow/core/records";
import type { Stack } from "@winnow/local/stack";
import { UsageError } from "./command.ts";

export async function findArticle({ services }: Stack, id: string): Promise<Article> {
  if (!ArticleId.safeParse(id).success) {
    throw new UsageError(`${JSON.stringify(id)}: expected an article id, 32 hexadecimal digits`);
  }
  const article = await services.catalogue.article(id);
  if (article === null) throw new UsageError(`no article ${id}: "winnow list" shows the ids`);
  return article;
}
