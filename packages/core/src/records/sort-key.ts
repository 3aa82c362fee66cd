/** The order of lists, by day of publication, then by id; and that of timelines. */
import type { Sighting } from "./sighting.ts";

/** The month of articles that carry no date; sorts before every real one. */
export const undatedMonth = "0000-00";

/** Where an article stands: its day, then its id, so that no two are equal. */
export function sortKeyOf(publishedAt: string | null, articleId: string): string {
  return `${publishedAt ?? `${undatedMonth}-00`}#${articleId}`;
}

/** The month (`2020-10`) that an article stands in. */
export function monthOf(publishedAt: string | null): string {
  return publishedAt?.slice(0, 7) ?? undatedMonth;
}

/** The order of a timeline: by instant, and captures of one instant by their ids. */
export function rankOfSighting({ at, captureId }: Pick<Sighting, "at" | "captureId">): string {
  return `${at} ${captureId}`;
}
