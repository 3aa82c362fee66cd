/** Takedowns of an archive that is open here, or of one that answers at a URL. */
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
import { adminApiAt } from "./api-client.ts";
import type { OpenArchive } from "./open-archive.ts";
import { withSearch } from "./search-archive.ts";

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

const Plan = z.object({ articles: z.array(PlannedTakedown) });

/** The desk of an archive that answers at a URL; `token` is the admin token. */
export function servedTakedowns(url: string, token: string | null): TakedownsDesk {
  const api = adminApiAt(url, token);
  const post = <Shape>(path: string, shape: z.ZodType<Shape>, body?: object) =>
    api.send("POST", path, shape, body);
  return {
    list: () => api.must("admin/takedowns", TakedownsView),
    plan: async (targets) => (await post("admin/takedowns/plan", Plan, targets)).articles,
    takeDown: (asked: TakedownAsked) => post("admin/takedowns", TakedownsView, asked),
    undo: (id) => post(`admin/takedowns/${encodeURIComponent(id)}/undo`, TakedownsView),
  };
}
