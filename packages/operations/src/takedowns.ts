/** Takedowns of an archive that is open here, or of one that answers at a URL. */
import { WinnowError } from "@winnow/core/records";
import { currentServices } from "@winnow/functions/services";
import {
  PlannedTakedown,
  restoreTombstones,
  type TakedownAsked,
  type TakedownsDesk,
  TakedownsView,
  takedownsDesk,
  workTakedowns,
} from "@winnow/functions/takedown";
import { z } from "zod";
import type { OpenArchive } from "./open-archive.ts";
import { withSearch } from "./search-archive.ts";
import { adminLine, jsonOf } from "./server-line.ts";

export type { PlannedTakedown, TakedownsDesk } from "@winnow/functions/takedown";

/**
 * The desk of an open archive. Of an embedded one, what is asked for is done before it answers; of a
 * deployed one it is noted for the function that has the right to delete.
 */
export function openTakedowns(
  archive: OpenArchive,
  { isDeployed }: { isDeployed: boolean },
): TakedownsDesk {
  // Opened when something is searched for, and not before: most name what they mean.
  const search: Parameters<typeof takedownsDesk>[1] = {
    search: (request) => withSearch(archive, (reader) => reader.search(request)),
  };
  return takedownsDesk(archive.services, search, isDeployed ? "notes" : "does");
}

/** Goes on with takedowns that are not over, and ends those that are due; sets lost tombstones first. */
export async function settleArchive({
  services,
}: OpenArchive): Promise<{ restored: number } & Awaited<ReturnType<typeof workTakedowns>>> {
  const restored = await restoreTombstones(services);
  return { restored, ...(await workTakedowns(await currentServices(services))) };
}

/** What the API says where it cannot do what is asked (RFC 9457). */
const Problem = z.object({ detail: z.string() });

/** The desk of an archive that answers at a URL; `token` is the admin token. */
export function servedTakedowns(url: string, token: string | null): TakedownsDesk {
  const line = adminLine(url, token);
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await line(`admin/${path}`, { method, ...jsonOf(body) });
    const json: unknown = await answer.json().catch(() => null);
    if (answer.ok) return json;
    const problem = Problem.safeParse(json);
    const what = problem.success ? problem.data.detail : `${url} answers ${answer.status}`;
    throw new WinnowError(answer.status === 409 ? "takedown.refused" : "takedown.server", what);
  };
  const view = async (answer: Promise<unknown>) => TakedownsView.parse(await answer);
  const Plan = z.object({ articles: z.array(PlannedTakedown) });
  return {
    list: () => view(ask("GET", "takedowns")),
    plan: async (targets) => Plan.parse(await ask("POST", "takedowns/plan", targets)).articles,
    takeDown: (asked: TakedownAsked) => view(ask("POST", "takedowns", asked)),
    undo: (id) => view(ask("POST", `takedowns/${encodeURIComponent(id)}/undo`)),
  };
}
