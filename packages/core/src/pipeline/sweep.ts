/** The sweep: finds drops that have no outcome, because their event was lost or their worker died. */
import type { Inbox, ListedDrop } from "../ports/inbox.ts";
import type { Outcomes } from "../ports/outcomes.ts";

export interface SweepPorts {
  inbox: Pick<Inbox, "list">;
  outcomes: Pick<Outcomes, "isSettled">;
}

/**
 * Yields the drops of the inbox whose present upload is not settled. `before` is an ISO 8601
 * instant: younger drops are left to their events, which are under way.
 */
export async function* findUnsettled(
  { inbox, outcomes }: SweepPorts,
  before: string,
): AsyncIterable<ListedDrop> {
  for await (const drop of inbox.list()) {
    if (drop.droppedAt >= before) continue;
    if (!(await outcomes.isSettled(drop.key, drop.etag))) yield drop;
  }
}
