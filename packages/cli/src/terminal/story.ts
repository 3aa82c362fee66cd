/** An article's story for people: its own part in it, who else carries the text, and what differs. */
import type { Article, Relation } from "@winnow/core/records";
import { counted } from "./counted.ts";
import { fieldLines } from "./field.ts";
import { idCell } from "./ids.ts";
import { screenWidth } from "./screen.ts";
import { printable } from "./table.ts";
import { wrap } from "./width.ts";

/** The lines of a record that tell of its story; none for an article that is alone with its text. */
export function storyLines({ story, alsoIn }: Article): string[] {
  if (story === null) return [];
  const others = alsoIn.flatMap(({ articleId, role, publisher, publishedAt, title }) => {
    const who = publisher?.name ?? publisher?.domain ?? "–";
    const when = publishedAt?.slice(0, 10) ?? "undated";
    const what = printable(`${role}, ${who}, ${when}: ${title ?? "–"}`);
    return wrap(what, screenWidth(), `    ${idCell(articleId)}  `);
  });
  const role = story.role === "origin" ? "likely origin" : story.role;
  const more = `${counted(alsoIn.length, "more carries", "more carry")} this text`;
  return [...fieldLines("story", `${role}; ${more}`), ...others];
}

const said: Record<Relation["kind"], string> = {
  contains: "contains",
  part: "part of",
  "facts-differ": "differs",
};

/** A line for each relation, with some of the facts that differ. */
export function relationLines(relations: readonly Relation[]): string[] {
  return relations.flatMap(({ kind, to, conflicts }) => {
    const facts = conflicts.map(({ ours, theirs }) => `${ours || "–"} / ${theirs || "–"}`);
    const told = facts.length > 0 ? `: ${facts.join("; ")}` : "";
    return fieldLines(said[kind], printable(`${idCell(to)}${told}`));
  });
}
