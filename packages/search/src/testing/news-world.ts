/** An archive whose index is published, and news of it that is not yet. */
import { buildIndex, PublishedReader } from "../publishing/index.ts";
import { MemoryWorld } from "./memory-publishing.ts";
import { idOf, sampleDocument } from "./sample-documents.ts";

export const edition = "autumn";

/** A reader of what the world has published, which keeps its files in a folder of its own. */
export function readerIn(
  folder: string,
  world: MemoryWorld,
  now: () => number = () => 0,
): PublishedReader {
  const { pointer, store } = world.ports();
  return new PublishedReader({ edition, store, pointer, folder, now });
}

/** Twenty articles, published; then some filed, one edited, one taken down. */
export async function worldWithNews(isTakenDown: boolean): Promise<MemoryWorld> {
  const world = new MemoryWorld();
  for (let n = 0; n < 20; n += 1)
    world.file(sampleDocument(n, { title: n % 3 === 0 ? "Ferry" : "Storm" }));
  await buildIndex(edition, world.ports(), { isAfresh: true });
  news(world, isTakenDown);
  return world;
}

function news(world: MemoryWorld, isTakenDown: boolean): void {
  world.file(sampleDocument(30, { title: "Gale", language: "hy", storyId: idOf(3) }));
  world.file(sampleDocument(31, { text: "о переговорах", publishedAt: null }));
  world.file(sampleDocument(3, { title: "Storm", text: "No such boat.", revision: 2 }));
  if (isTakenDown) world.takeDown(idOf(6), 2);
}
