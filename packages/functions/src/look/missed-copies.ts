/**
 * Raw copies that a look, a build or a switch goes on without. Nothing is held up by them, so that
 * somebody has to be told: beside the name in the log, a metric counts them, which has an alarm.
 */
import { embedded } from "../services/metrics.ts";
import type { Services } from "../services/services.ts";

/** Counts a raw copy that is gone and was not taken down, or that nobody could read or file. */
export function countMissed({
  log,
  clock,
  stage,
}: Pick<Services, "log" | "clock" | "stage">): void {
  log(embedded(clock.now(), { Stage: stage }, { CopiesMissed: 1 }));
}
