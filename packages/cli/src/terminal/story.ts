/** An article's story for people: its own part in it, who else carries the text, and what differs. */
import type { Article, Relation } from "@winnow/core/records";
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

const said: Record<Relation["kind"], string> = {
  contains: "contains",
  part: "part of",
  "facts-differ": "differs",
};

/** A line for each relation, with some of the facts that differ. */
export function relationLines(relations: readonly Relation[]): string[] {
  return relations.map(({ kind, to, conflicts }) => {
    const facts = conflicts.map(({ ours, theirs }) => `${ours || "–"} / ${theirs || "–"}`);
    const told = facts.length > 0 ? `: ${facts.join("; ")}` : "";
    return printable(`  ${said[kind].padEnd(12)}${to}${told}`);
  });
}
