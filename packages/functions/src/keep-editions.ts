/**
 * The keeper of editions: on a timer it takes the steps that are due, and it alone may make and delete
 * their tables. Parts of a look or a build it hands to the queue (`work-parts.ts`).
 */
import type { Context } from "aws-lambda";
import { z } from "zod";
import { clearAllAway, keepEditions, queueParts, schedule } from "./editions/index.ts";
import { logWith } from "./services/log.ts";
import { embedded } from "./services/metrics.ts";
import { type Services, servicesOfEnvironment } from "./services/services.ts";

/** Time that is left for the step in hand. */
const reserveMs = 120_000;

/** What calls the keeper. */
const KeeperEvent = z.object({
  /** Whether it is time to ask for another cleaner; else it goes on with what is under way. */
  isDue: z.boolean().default(false),
  /** What becomes of the stage: the tables of editions go with it. The platform names it so. */
  tf: z.object({ action: z.enum(["create", "update", "delete"]) }).optional(),
});

/** The Lambda entry point. */
export async function handler(event: unknown, context: Context): Promise<{ removed: number }> {
  const first = servicesOfEnvironment();
  const services = { ...first, log: logWith(first.log, { requestId: context.awsRequestId }) };
  const { isDue, tf } = KeeperEvent.parse(event ?? {});
  if (tf?.action === "delete") return { removed: await clearAllAway(services) };
  const now = services.clock.now().getTime();
  const until = new Date(now + context.getRemainingTimeInMillis()).toISOString();
  // Of two at once, one would only do over what the other does.
  if (tf !== undefined || !(await services.editions.lease(new Date(now), until))) {
    return { removed: 0 };
  }
  const isLate = () => context.getRemainingTimeInMillis() < reserveMs;
  await keep(services, { isDue, isLate });
  await services.editions.release();
  return { removed: 0 };
}

/** Looks at the clock where that is due, and takes the steps that can be taken. */
export async function keep(
  services: Services,
  { isDue, isLate }: { isDue: boolean; isLate: () => boolean },
): Promise<void> {
  if (isDue) {
    const { what, waiting } = await schedule(services);
    if (what !== null) services.log({ event: "editions", what });
    const values = { EditionsWaiting: waiting };
    services.log(embedded(services.clock.now(), { Stage: services.stage }, values));
  }
  await keepEditions(services, (parts) => queueParts(services, parts), isLate);
}
