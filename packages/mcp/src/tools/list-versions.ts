/** `list_versions`: the texts that an article has had, and every save of it. */
import { TimelineEntry, VersionSummary } from "@winnow/core/records";
import { z } from "zod";
import { idInput, versionsOf } from "../find-version.ts";
import { defineTool } from "../tool.ts";
import { Untrusted, untrustedOrNull } from "../untrusted.ts";

/** Saves that are told, the latest: one a day for a year. */
const maxSaves = 366;

export const listVersions = defineTool({
  name: "list_versions",
  title: "Follow an article through time",
  description:
    "The texts of an article, and its saves in order: the first, edits and what they changed, returns to an earlier text, saves that changed nothing, and walls or error pages in its place.",
  input: { id: idInput },
  output: {
    id: z.string(),
    versions: z.array(
      VersionSummary.pick({
        ...{ number: true, textHash: true, capturedAt: true, wordCount: true, isCurrent: true },
      }).extend({ title: Untrusted.nullable() }),
    ),
    saves: z.array(
      TimelineEntry.pick({ at: true, kind: true, changed: true, textHash: true }).extend({
        rejected: z.string().nullable().describe("Why a save is no article."),
      }),
    ),
    savesLeftOut: z.number().int().describe("Earlier saves that are not listed."),
  },
  async answer(reads, { id }) {
    const { all } = await versionsOf(reads, id);
    const saves = (await reads.catalogue.timeline(id)) ?? [];
    return {
      id: all[0]?.articleId ?? id,
      versions: all.map(({ capturedAt, isCurrent, number, textHash, title, wordCount }) => ({
        ...{ number, textHash, capturedAt, wordCount, isCurrent },
        title: untrustedOrNull(title?.value),
      })),
      saves: saves.slice(-maxSaves).map(({ at, changed, kind, rejected, textHash }) => ({
        ...{ at, kind, changed, textHash },
        rejected: rejected?.reason ?? null,
      })),
      savesLeftOut: Math.max(0, saves.length - maxSaves),
    };
  },
});
