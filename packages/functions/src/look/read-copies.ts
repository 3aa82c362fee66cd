/**
 * Raw copies as they are read by name: between the listing of a name and its turn a copy may go. One
 * that was taken down is meant to be gone; of any other somebody has to hear.
 */
import { isInForce } from "@winnow/core/records";
import { hashesOfName, type NamedCopy } from "@winnow/store/s3";
import type { Services } from "../services/services.ts";
import { countMissed } from "./missed-copies.ts";

export type CopyServices = Pick<
  Services,
  "rawStore" | "tombstoneStore" | "log" | "clock" | "stage"
>;

export interface ReadCopies {
  copies: NamedCopy[];
  /** Names of those that are gone, and were not taken down. */
  gone: string[];
}

/** Reads raw copies side by side. */
export async function readCopies(
  services: CopyServices,
  names: readonly string[],
): Promise<ReadCopies> {
  const all = await Promise.all(names.map((name) => services.rawStore.copyNamed(name)));
  const gone: string[] = [];
  for (const [n, name] of names.entries()) {
    if (all[n] !== null || (await isTakenDown(services, name))) continue;
    services.log({ event: "copy-gone", copy: name });
    countMissed(services);
    gone.push(name);
  }
  return { copies: all.filter((copy) => copy !== null), gone };
}

/** Whether its bytes were taken down: the tombstones stand before a raw copy goes. */
async function isTakenDown({ tombstoneStore }: CopyServices, name: string): Promise<boolean> {
  const { rawSha256 } = hashesOfName(name);
  const marked = await tombstoneStore.marked([{ kind: "bytes", value: rawSha256 }]);
  const takedowns = await Promise.all(
    (marked.get(0) ?? []).map((id) => tombstoneStore.takedown(id)),
  );
  return takedowns.some((takedown) => takedown !== null && isInForce(takedown));
}
