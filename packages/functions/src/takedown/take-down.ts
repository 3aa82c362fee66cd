/**
 * Takes articles down. The tombstones come first, and the count that tells of them; then the editions
 * are read, and what they have goes. Whoever files meanwhile has read the count before or reads it
 * after: either this finds what was filed, or the filing finds the tombstones.
 */
import {
  type ArticleId,
  isInForce,
  type Takedown,
  TakedownDepth,
  takedownIdOf,
} from "@winnow/core/records";
import type { Services } from "../services/services.ts";
import { everyEdition } from "./every-edition.ts";
import { scopeOf } from "./scope.ts";
import { withdrawAll } from "./withdraw.ts";

export interface TakedownOptions {
  why: string;
  depth: TakedownDepth;
  /** Milliseconds in which it may be undone; then it is deleted for good. */
  graceMs: number;
  /** Called after each article that is out. */
  onStep?: () => void;
}

const depths = TakedownDepth.options;

/**
 * Takes articles down, by any of their ids; returns a takedown each. What is down already stays so,
 * and goes deeper if that is asked for.
 */
export async function takeDown(
  services: Services,
  ids: readonly ArticleId[],
  options: TakedownOptions,
): Promise<Takedown[]> {
  const begun = await begin(services, ids, options);
  if (begun.length === 0) return [];
  await services.editions.countTakedown();
  return withdrawAll(services, begun, options.onStep);
}

/** Sets the tombstones. */
async function begin(
  services: Services,
  ids: readonly ArticleId[],
  { why, depth, graceMs }: TakedownOptions,
): Promise<Takedown[]> {
  const { tombstoneStore, clock } = services;
  const now = clock.now();
  const at = now.toISOString();
  const finalAt = depth === "hide" ? null : new Date(now.getTime() + graceMs).toISOString();
  const batch = takedownIdOf(ids.join(" "), at, why);
  const editions = await everyEdition(services);
  const begun: Takedown[] = [];
  const taken = new Set<ArticleId>();
  for (const seed of ids) {
    if (taken.has(seed)) continue;
    const standing = await tombstoneStore.ofOwnId(seed);
    if (standing !== null) {
      const isDeeper = depths.indexOf(depth) > depths.indexOf(standing.depth);
      for (const ownId of standing.ownIds) taken.add(ownId);
      if (!isDeeper && standing.state !== "open") continue;
      const deeper = { depth, finalAt, url: depth === "all" ? null : standing.url };
      begun.push({ ...standing, ...(isDeeper ? deeper : {}), state: "open" });
      continue;
    }
    const { ownIds, marks, except } = await scopeOf(editions, [seed]);
    for (const ownId of ownIds) taken.add(ownId);
    const article = await services.catalogue.article(seed);
    const articleId = article?.id ?? seed;
    const takedown: Takedown = {
      ...{ id: takedownIdOf(articleId, at, why), batch, articleId, ownIds, except },
      ...{ at, why, depth, state: "open", finalAt },
      url: depth === "all" ? null : (article?.url ?? null),
    };
    await tombstoneStore.set(takedown, marks);
    begun.push(takedown);
  }
  return begun;
}

/** The takedowns that an id means: one's own, a batch's, or those in force of an article. */
export async function takedownsOf(services: Services, id: string): Promise<Takedown[]> {
  const all = await services.tombstoneStore.all();
  const named = all.filter((each) => each.id === id || each.batch === id);
  if (named.length > 0) return named;
  return all.filter((each) => isInForce(each) && each.ownIds.includes(id));
}
