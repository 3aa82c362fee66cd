/** The dead letters: what is there, what becomes of each, and that none is lost on the way back. */
import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from "@aws-sdk/client-sqs";
import { ingestBatch } from "@winnow/functions/ingest";
import { sweep } from "@winnow/functions/sweep";
import { settle } from "@winnow/operations/drop-files";
import { DeadLetters } from "@winnow/store/sqs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Disturbance, type FaultKind, faultKinds } from "../support/disturbance.ts";
import { textPage } from "../support/pages.ts";
import { type Archive, eventOf, openWorld, recordOf, type World } from "../support/world.ts";

let world: World;
let archive: Archive;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  archive = await world.freshArchive();
});
afterAll(() => world?.stop());

async function send(url: "WINNOW_QUEUE_URL" | "WINNOW_DEAD_LETTER_QUEUE_URL", ...bodies: string[]) {
  for (const MessageBody of bodies) {
    const command = new SendMessageCommand({ QueueUrl: archive.variables[url], MessageBody });
    await world.owner.sqs.send(command);
  }
}

/** What waits in the queue; it is taken out of sight. */
async function queued(): Promise<string[]> {
  const bodies: string[] = [];
  for (;;) {
    const { Messages = [] } = await world.owner.sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: archive.variables.WINNOW_QUEUE_URL,
        MaxNumberOfMessages: 10,
      }),
    );
    if (Messages.length === 0) return bodies.sort();
    bodies.push(...Messages.map(({ Body }) => String(Body)));
  }
}

/** The archive's dead letters, by default without waiting for those that are not there. */
function promptLetters(waitSeconds = 0): DeadLetters {
  const { WINNOW_QUEUE_URL = "", WINNOW_DEAD_LETTER_QUEUE_URL = "" } = archive.variables;
  const urls = { queue: WINNOW_QUEUE_URL, deadLetters: WINNOW_DEAD_LETTER_QUEUE_URL };
  return new DeadLetters(archive.clients.sqs, urls, waitSeconds);
}

/** How many messages a queue holds, those in hand included. */
async function countOf(url: "WINNOW_QUEUE_URL" | "WINNOW_DEAD_LETTER_QUEUE_URL"): Promise<number> {
  const { Attributes = {} } = await world.owner.sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: archive.variables[url], AttributeNames: ["All"] }),
  );
  const { ApproximateNumberOfMessages, ApproximateNumberOfMessagesNotVisible } = Attributes;
  return Number(ApproximateNumberOfMessages) + Number(ApproximateNumberOfMessagesNotVisible);
}

/** What waits among the dead letters; `waitSeconds` outlasts an earlier look at them. */
async function waiting(waitSeconds = 0): Promise<string[]> {
  const bodies: string[] = [];
  await promptLetters(waitSeconds).each(({ body }) => {
    bodies.push(body);
    return "keep";
  });
  return bodies.sort();
}

test("a look changes nothing, and shows each letter once", async () => {
  const bodies = Array.from({ length: 12 }, (_, n) => `letter ${String(n).padStart(2, "0")}`);
  await send("WINNOW_DEAD_LETTER_QUEUE_URL", ...bodies);
  expect(await waiting()).toEqual(bodies);
  expect(await waiting(2)).toEqual(bodies);
});

test("each letter meets the fate that was chosen for it, and no other", async () => {
  await send("WINNOW_DEAD_LETTER_QUEUE_URL", "again", "away", "stay");
  const counts = await promptLetters().each(({ body }) => {
    if (body === "again") return "redrive";
    return body === "away" ? "drop" : "keep";
  });
  expect(counts).toEqual({ keep: 1, redrive: 1, drop: 1 });
  expect(await queued()).toEqual(["again"]);
  expect(await waiting(2)).toEqual(["stay"]);
});

test("a fault at any call on the way back loses no letter", async () => {
  const letters = ["one", "two"];
  for (const kind of Object.keys(faultKinds) as FaultKind[]) {
    let at = 0;
    for (let isThrough = false; !isThrough; ) {
      at += 1;
      archive = await world.freshArchive();
      const disturbance = new Disturbance();
      disturbance.watch(archive.clients);
      await send("WINNOW_DEAD_LETTER_QUEUE_URL", ...letters);
      disturbance.plan(at, kind);
      await promptLetters()
        .each(() => "redrive")
        .catch(() => undefined);
      isThrough = disturbance.struck === null;
      disturbance.plan();
      // Letters in hand come back by themselves, so they are counted, and not waited for.
      const again = new Set(await queued());
      const left = await countOf("WINNOW_DEAD_LETTER_QUEUE_URL");
      expect(again.size + left, `${kind} at call ${at}`).toBeGreaterThanOrEqual(letters.length);
      if (isThrough) expect([[...again].sort(), left]).toEqual([letters, 0]);
    }
    expect(at).toBeGreaterThan(2 * letters.length);
  }
});

describe("a drop that fails for good", () => {
  const key = "inbox/a/poison.txt";
  const sweepAll = () => sweep(archive.services, new Date(Date.now() + 60_000));

  beforeEach(async () => {
    await world.drop({ key, body: textPage("Poison") });
    archive.services.clock.now = () => new Date();
  });

  async function failOn(attempt: number): Promise<void> {
    archive.faults.reset(attempt < 5 ? 0 : 1); // the last one comes to note that it begins
    const records = eventOf([key]).Records.map(({ body }) => recordOf(body, "m", attempt));
    const { batchItemFailures } = await ingestBatch(archive.services, { Records: records });
    expect(batchItemFailures).toHaveLength(1);
    archive.faults.reset();
  }

  test("is left alone by the sweep while it waits among the dead letters", async () => {
    await failOn(4);
    expect(await sweepAll()).toBe(1);
    await failOn(5);
    expect(await sweepAll()).toBe(0);
  });

  test("has a reason even if it killed the worker each time", async () => {
    await failOn(5);
    expect(await archive.services.failures.failureOf(key)).toMatchObject({
      attempt: 5,
      error: expect.stringContaining("the worker died or ran out of time"),
    });
  });

  test("is not told as failed while its last attempt is under way", async () => {
    const etag = (await archive.services.inbox.head(key))?.etag ?? "";
    const told = async () => (await Array.fromAsync(settle(archive.services, [{ key, etag }])))[0];
    await failOn(5);
    await send("WINNOW_QUEUE_URL", "in hand");
    const settled = told();
    const first = await Promise.race([settled, archive.deliver(key)]);
    expect(first).toEqual({ batchItemFailures: [] });
    expect(await settled).toMatchObject({ outcomes: [{ outcome: "archived" }] });
  });

  test("is told as failed once nobody has it in hand", async () => {
    const etag = (await archive.services.inbox.head(key))?.etag ?? "";
    await failOn(5);
    const [settled] = await Array.fromAsync(settle(archive.services, [{ key, etag }]));
    expect(settled).toMatchObject({
      outcomes: [],
      failure: { error: expect.stringContaining("the worker died or ran out of time") },
    });
  });

  test("is swept up again when it was dropped anew", async () => {
    await failOn(5);
    const failure = await archive.services.failures.failureOf(key);
    if (failure === null) throw new Error("expected a failure");
    await archive.services.failures.note({ ...failure, at: "2020-01-01T00:00:00.000Z" });
    expect(await sweepAll()).toBe(1);
  });
});

test("messages that come when time is short are handed back unread, and not lost", async () => {
  const keys = ["inbox/a/slow-1.txt", "inbox/a/slow-2.txt"];
  for (const key of keys) await world.drop({ key, body: textPage(key) });
  const deadline = { remainingMs: () => 1000 };
  const event = eventOf(keys);
  const { batchItemFailures } = await ingestBatch(archive.services, event, deadline);
  expect(batchItemFailures).toHaveLength(2);
  expect(await archive.items()).toEqual([]);
});
