/** What an article is made of: its current text, the fields of its current save, its story. */

import type { Profiles } from "../boilerplate/port.ts";
import { readText } from "../boilerplate/read-text.ts";
import { originOf } from "../boilerplate/source.ts";
import { doubtsOf } from "../boilerplate/without-learned.ts";
import type { Article, Extraction } from "../records/article.ts";
import type { Sighting } from "../records/sighting.ts";
import type { Story } from "../records/story.ts";
import { textOf } from "../records/text-of.ts";
import type { Version } from "../records/version.ts";
import { countWords } from "../text/words.ts";
import type { KnownArticle } from "./members.ts";
import type { ReadPorts } from "./read-ports.ts";

/** Reads an article, without what is known by now of its source's boilerplate. */
export async function readArticle(
  ports: Pick<ReadPorts, "versions" | "sightings" | "profiles">,
  known: KnownArticle,
  story: Story | null,
): Promise<Article | null> {
  const version = await ports.versions.get(known.head.textOwner, known.head.textHash);
  return version && articleOf(ports, known, { story, version });
}

/** The same of a version that was read already. */
export async function articleOf(
  ports: Pick<ReadPorts, "sightings"> & { profiles: Pick<Profiles, "read"> },
  known: KnownArticle,
  { story, version }: { story: Story | null; version: Version },
): Promise<Article> {
  const { head, members, node } = known;
  const { extraction } = version;
  const current = await currentSave(ports, members, head.captureId, version);
  const read = await readText(ports.profiles, originOf(version), {
    story: head.textOwner,
    text: textOf(extraction),
    doubts: doubtsOf(extraction.blocks),
  });
  const own = story?.members.find(({ articleId }) => articleId === known.id);
  const { blocks: _, ...fields } = withFieldsOf(extraction, current);
  const { url, capturedAt } = head.summary;
  return {
    ...fields,
    // A claim that others make as well is nobody's address.
    canonicalUrl: url === null ? null : fields.canonicalUrl,
    text: read.text,
    wordCount: countWords(read.text),
    removedLineCount: extraction.removedLineCount + read.removals.length,
    learned: read.removals,
    id: known.id,
    url,
    collections: node.collections,
    capturedAt,
    lastSeenAt: head.lastSeenAt,
    raw: version.raw,
    versionCount: Math.max(1, node.texts.length),
    story:
      story && own ? { id: story.id, role: own.role, representative: story.representative } : null,
    alsoIn: story?.members.filter((member) => member !== own) ?? [],
  };
}

/**
 * The save that an article shows, where it may say other than the version's own; `null` where that
 * is the very save. It is among the newest, but for the worse ones that came after.
 */
async function currentSave(
  { sightings }: Pick<ReadPorts, "sightings">,
  members: readonly string[],
  captureId: string,
  { first }: Version,
): Promise<Sighting | null> {
  if (first.captureId === captureId) return null;
  for (const member of members) {
    for await (const sighting of sightings.newest(member)) {
      if (sighting.captureId === captureId) return sighting;
    }
  }
  return null;
}

/** The fields of a text, with what its latest save says anew: a headline may change alone. */
function withFieldsOf(extraction: Extraction, current: Sighting | null): Extraction {
  if (!current?.seen) return extraction;
  const { title, byline, publishedAt, modifiedAt } = current.seen;
  return { ...extraction, title, byline, publishedAt, modifiedAt };
}
