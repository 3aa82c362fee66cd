/** Stories: the articles that carry one text. */
export { fileStory } from "./file-story.ts";
export { joinStories, refreshStoryOf } from "./link.ts";
export type { Stories, StoryNode, StoryRoot } from "./port.ts";
export { converseOf, type Relations, rankOf } from "./relations.ts";
