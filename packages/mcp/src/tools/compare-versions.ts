/** `compare_versions`: what changed between two texts of an article. */
import { ArticleDiff, diffVersions } from "@winnow/core/diff";
import { z } from "zod";
import { ToolRefusal } from "../errors.ts";
import { idInput, pickVersion, versionInput, versionsOf } from "../find-version.ts";
import { defineTool } from "../tool.ts";
import { Untrusted, untrustedOrNull } from "../untrusted.ts";

/** Changes that are told: who rewrote an article is told so by the counts. */
const maxChanges = 60;

const Side = z.object({ version: z.number().int(), textHash: z.string(), capturedAt: z.string() });
const Exchanged = z.object({ before: Untrusted.nullable(), after: Untrusted.nullable() });

export const compareVersions = defineTool({
  name: "compare_versions",
  title: "Compare two texts of an article",
  description:
    "What changed, in whole sentences, with changed numbers, names, headline and fields first. Without versions: the current text against the one that was current before it.",
  input: { id: idInput, from: versionInput, to: versionInput },
  output: {
    id: z.string(),
    from: Side,
    to: Side,
    headline: Exchanged.nullable(),
    fields: z.array(Exchanged.extend({ field: z.string() })),
    numbers: z.array(Exchanged),
    names: z.array(Exchanged),
    changes: z.array(Exchanged.extend({ kind: ArticleDiff.shape.changes.element.shape.kind })),
    changesLeftOut: z.number().int(),
    addedWordCount: z.number().int(),
    removedWordCount: z.number().int(),
    isOneCleaner: z
      .boolean()
      .describe("False where two releases of the cleaner read them: texts may differ by that."),
  },
  async answer(reads, { from, id, to }) {
    const versions = await versionsOf(reads, id);
    const before = from === undefined ? versions.usual?.from : pickVersion(versions, from);
    const after = to === undefined ? versions.usual?.to : pickVersion(versions, to);
    if (!before || !after)
      throw new ToolRefusal(`${id} has one version alone: nothing to compare.`);
    return answerOf(diffVersions(before, after));
  },
});

function answerOf(diff: ArticleDiff) {
  const { changes, from, names, numbers, to } = diff;
  return {
    id: diff.articleId,
    from: sideOf(from),
    to: sideOf(to),
    headline: diff.headline && exchanged(diff.headline),
    fields: diff.fields.map((change) => ({ ...exchanged(change), field: change.field })),
    numbers: numbers.slice(0, maxChanges).map(exchanged),
    names: (names ?? []).slice(0, maxChanges).map(exchanged),
    changes: changes.slice(0, maxChanges).map((change) => ({
      ...exchanged(change),
      kind: change.kind,
    })),
    changesLeftOut: Math.max(0, changes.length - maxChanges),
    addedWordCount: diff.addedWordCount,
    removedWordCount: diff.removedWordCount,
    isOneCleaner: from.release === to.release,
  };
}

function sideOf({ capturedAt, number, textHash }: ArticleDiff["from"]) {
  return { version: number, textHash, capturedAt };
}

function exchanged({ after, before }: { before: string | null; after: string | null }) {
  return { before: untrustedOrNull(before), after: untrustedOrNull(after) };
}
