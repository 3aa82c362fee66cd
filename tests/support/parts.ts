/** Works off the queue of parts, as the worker of parts would. */
import { DeleteMessageCommand, ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import type { WorkerServices } from "@winnow/functions/ingest";
import { keep } from "@winnow/functions/keep-editions";
import type { Services } from "@winnow/functions/services";
import { type PartsOptions, workParts } from "@winnow/functions/work-parts";
import { recordOf } from "@winnow/local/poller";
import type { World } from "./world.ts";

const never = () => false;

/** Hands out every message that waits, one by one; returns how many there were. */
export async function workQueued(
  { owner }: Pick<World, "owner">,
  services: WorkerServices,
  options: Partial<PartsOptions> = {},
): Promise<number> {
  const QueueUrl = services.parts.url;
  const receive = new ReceiveMessageCommand({ QueueUrl, MessageSystemAttributeNames: ["All"] });
  for (let count = 0; ; count += 1) {
    const { Messages: [message] = [] } = await owner.sqs.send(receive);
    if (message === undefined) return count;
    const event = { Records: [recordOf(message)] };
    await workParts(services, event, { isLate: never, ...options });
    const { ReceiptHandle } = message;
    await owner.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  }
}

/** Keeps the editions, and works the parts off, until there is nothing left to do. */
export async function keepToTheEnd(
  world: Pick<World, "owner">,
  keeper: Services,
  worker: WorkerServices,
  isDue = false,
): Promise<void> {
  await keep(keeper, { isDue, isLate: never });
  while ((await workQueued(world, worker)) > 0) await keep(keeper, { isDue: false, isLate: never });
}
