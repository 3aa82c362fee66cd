/** `show_story`: who else carries an article's text, and what it is near. */
import { Relation, StoryRole } from "@winnow/core/records";
import { z } from "zod";
import { ToolRefusal } from "../errors.ts";
import { idInput } from "../find-version.ts";
import { defineTool } from "../tool.ts";
import { dateOf, Untrusted, untrusted, untrustedOrNull } from "../untrusted.ts";

/** Members that are told: a larger story is a template. */
const maxMembers = 100;

export const showStory = defineTool({
  name: "show_story",
  title: "Show who else carries a text",
  description:
    "The copies of an article with their outlets, dates and roles (a likely origin, copies, abridged and expanded ones), and articles that it contains, is a part of, or differs from in facts.",
  input: { id: idInput },
  output: {
    id: z.string(),
    storyId: z.string().nullable().describe("Null where nobody else carries its text."),
    representative: z.string().nullable().describe("The article that lists show for the story."),
    members: z.array(
      z.object({
        id: z.string(),
        role: StoryRole,
        title: Untrusted.nullable(),
        publisher: Untrusted.nullable(),
        url: Untrusted.nullable(),
        publishedAt: z.string().nullable(),
        wordCount: z.number().int(),
      }),
    ),
    membersLeftOut: z.number().int(),
    relations: z.array(
      Relation.pick({ to: true, kind: true }).extend({
        conflicts: z.array(z.object({ kind: z.string(), ours: Untrusted, theirs: Untrusted })),
      }),
    ),
  },
  async answer({ catalogue }, { id: asked }) {
    const id = await catalogue.locate(asked);
    if (id === null) throw new ToolRefusal(`${asked} is not the id of an archived article.`);
    const [story, relations] = await Promise.all([catalogue.story(id), catalogue.relations(id)]);
    const members = story?.members ?? [];
    return {
      id,
      storyId: story?.id ?? null,
      representative: story?.representative ?? null,
      members: members.slice(0, maxMembers).map((member) => ({
        id: member.articleId,
        role: member.role,
        title: untrustedOrNull(member.title),
        publisher: untrustedOrNull(member.publisher?.name ?? member.publisher?.domain),
        url: untrustedOrNull(member.url),
        publishedAt: dateOf(member.publishedAt),
        wordCount: member.wordCount,
      })),
      membersLeftOut: Math.max(0, members.length - maxMembers),
      relations: relations.slice(0, maxMembers).map(({ conflicts, kind, to }) => ({
        ...{ to, kind },
        conflicts: conflicts.map((conflict) => ({
          kind: conflict.kind,
          ours: untrusted(conflict.ours),
          theirs: untrusted(conflict.theirs),
        })),
      })),
    };
  },
});
