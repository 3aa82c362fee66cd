/** Processor time of one call, in milliseconds: what other processes do to the clock does not count. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collectGarbage: (options: { type: "minor" }) => void = runInNewContext("gc");

/**
 * The time that `work` takes. Young garbage is collected first, untimed, so that nobody pays for the
 * one before. Not all of it: a full collection takes compiled code along, and was measured to make
 * the next call five times as slow.
 */
export async function cpuMsOf(work: () => unknown): Promise<number> {
  collectGarbage({ type: "minor" });
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
