/** An article's story for people: its own part in it, then who else carries the text. */
import type { Article } from "@winnow/core/article";
import { printable } from "./table.ts";

/** The lines of a record that tell of its story; none for an article that is alone with its text. */
export function storyLines({ story, alsoIn }: Article): string[] {
  if (story === null) return [];
  const others = alsoIn.map(({ articleId, role, publisher, publishedAt, title }) => {
    const who = publisher?.name ?? publisher?.domain ?? "–";
    const when = publishedAt?.slice(0, 10) ?? "undated";
    return printable(`    ${articleId}  ${role}, ${who}, ${when}: ${title ?? "–"}`);
  });
  const role = story.role === "origin" ? "likely origin" : story.role;
  return [`  story       ${role}; ${alsoIn.length} more carry this text`, ...others];
}
