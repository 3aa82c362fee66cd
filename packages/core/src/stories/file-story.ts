/**
 * Puts an article's text into the story it belongs to.
 *
 * The text is in the archive before this begins. It looks its keys up, claims the few that will
 * lead others to it, and looks again: two racing workers that both claim and then look cannot both
 * miss the other. Every step may be repeated.
 */

import {
  findAgain,
  findRelated,
  joinsStory,
  type NewText,
  type Related,
  standInsOf,
} from "../dedup/decide.ts";
import { keysToClaim } from "../dedup/index/index-keys.ts";
import type { DuplicateIndex } from "../dedup/index/port.ts";
import type { ArticleId } from "../records/article.ts";
import { joinStories, refreshStoryOf } from "./link.ts";
import type { Stories } from "./port.ts";
import { type Relations, relationBetween } from "./relations.ts";

export interface StoryPorts {
  index: DuplicateIndex;
  stories: Stories;
  relations: Relations;
}

/**
 * Joins an article with the stories that its text is found in, and records what else it is near.
 * Returns all that it was found to be related to, likeliest first.
 */
export async function fileStory(ports: StoryPorts, subject: NewText): Promise<Related[]> {
  const { index, stories, relations } = ports;
  const first = await findRelated(subject, index);
  const kin = new Set([subject.articleId, ...standInsOf(first.related)]);
  const keys = keysToClaim(first.keys, first.owners, kin);
  const claimed = new Map<string, readonly ArticleId[]>();
  for (const key of keys) claimed.set(key, await index.claim(key, subject.articleId));
  // Nothing claimed means that whoever comes next is led to the article's kin instead.
  const later = keys.length > 0 ? await findAgain(subject, index, first, claimed) : [];

  let isJoined = false;
  const own = { articleId: subject.articleId, textHash: subject.text.textHash };
  const related = [...first.related, ...later];
  for (const { candidate, verdict } of related) {
    if (joinsStory(verdict)) {
      isJoined = true;
      await joinStories(stories, subject.articleId, candidate.articleId);
    }
    const relation = relationBetween(own, candidate, verdict);
    if (relation) await relations.record(relation);
  }
  // A new version may have another date or length, by which its story chooses who stands for it.
  if (!isJoined) await refreshStoryOf(stories, subject.articleId);
  return related;
}
