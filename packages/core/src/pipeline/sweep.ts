/** The sweep: finds drops that have no outcome, because their event was lost or their worker died. */
import type { Catalogue } from "../ports/catalogue.ts";
import type { Inbox, ListedDrop } from "../ports/inbox.ts";

export interface SweepPorts {
  inbox: Pick<Inbox, "list">;
  catalogue: Pick<Catalogue, "outcomes">;
}

/**
 * Yields the drops of the inbox whose present upload has no outcome. `before` is an ISO 8601
 * instant: younger drops are left to their events, which are under way.
 */
export async function* findUnsettled(
  { inbox, catalogue }: SweepPorts,
  before: string,
): AsyncIterable<ListedDrop> {
  for await (const drop of inbox.list()) {
    if (drop.droppedAt >= before) continue;
    const outcomes = await catalogue.outcomes(drop.key);
    if (!outcomes.some(({ etag }) => etag === drop.etag)) yield drop;
  }
}
