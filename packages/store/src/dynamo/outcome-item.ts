/** Outcomes as items. */
import type { Item } from "./table-client.ts";

/** Whether the capture itself is still to be filed: another one was filed first and lowered it. */
export function isAwaited(item: Item): boolean {
  return item.awaited === true;
}
