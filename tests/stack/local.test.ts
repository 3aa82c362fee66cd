/** The embedded stack as its users meet it: any S3 client drops, the worker ingests, the API answers. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { ArticlePage } from "@winnow/core/records";
import { startEngines } from "@winnow/local/engines";
import { clientsOf, environmentOf, names } from "@winnow/local/resources";
import { openStack, type Stack } from "@winnow/local/stack";
import { afterEach, beforeEach, expect, test } from "vitest";
import { textPage } from "../support/pages.ts";

let dataDir: string;
let stack: Stack | undefined;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "winnow-"));
});
afterEach(async () => {
  await stack?.stop();
  stack = undefined;
  await rm(dataDir, { recursive: true });
});

const quiet = () => undefined;

/** Polls until a probe finds something; the probes read the stores, which know no push. */
async function eventually<Found>(probe: () => Promise<Found | null>): Promise<Found> {
  for (;;) {
    const found = await probe();
    if (found !== null) return found;
    await sleep(20);
  }
}

function outcomeOf({ services }: Stack, key: string) {
  return eventually(async () => (await services.catalogue.outcomes(key))[0] ?? null);
}

/** A client as anybody would make one, knowing nothing of ours but the URL. */
function foreignClient(endpoint: string): S3Client {
  const credentials = { accessKeyId: "any", secretAccessKey: "any" };
  return new S3Client({ endpoint, region: "eu-west-1", forcePathStyle: true, credentials });
}

function put(client: S3Client, key: string, body: string) {
  return client.send(new PutObjectCommand({ Bucket: names.inbox, Key: key, Body: body }));
}

test("a page dropped by a foreign S3 client is archived and served over a socket", async () => {
  stack = await openStack({ dataDir: null, log: quiet });
  await put(foreignClient(stack.urls.s3), "inbox/news/ferry + boat.txt", textPage("The ferry"));
  const outcome = await outcomeOf(stack, "inbox/news/ferry + boat.txt");
  expect(outcome).toMatchObject({ outcome: "archived", collection: "news" });
  const response = await fetch(`${stack.urls.api}/articles?collection=news`);
  const { articles } = ArticlePage.parse(await response.json());
  expect(articles.map(({ id }) => id)).toEqual(["articleId" in outcome ? outcome.articleId : ""]);
});

test("what was archived is there after a restart, and a drop made meanwhile is swept up", async () => {
  stack = await openStack({ dataDir, log: quiet });
  await put(foreignClient(stack.urls.s3), "inbox/a/before.txt", textPage("Before the restart"));
  await outcomeOf(stack, "inbox/a/before.txt");
  await stack.stop();
  stack = undefined;

  const engines = await startEngines(dataDir, 0); // S3 is up, and nobody listens
  await put(
    foreignClient(engines.endpoints.s3),
    "inbox/a/meanwhile.txt",
    textPage("Dropped meanwhile, unheard"),
  );
  await engines.stop();

  stack = await openStack({ dataDir, log: quiet });
  await outcomeOf(stack, "inbox/a/meanwhile.txt");
  const { articles } = await stack.services.catalogue.articles({ limit: 10, copies: "show" });
  expect(articles.map(({ title }) => title).sort()).toEqual([
    "Before the restart",
    "Dropped meanwhile, unheard",
  ]);
});

test("a second process joins the stack that serves the folder", async () => {
  stack = await openStack({ dataDir, log: quiet });
  const joined = await openStack({ dataDir, log: quiet });
  try {
    expect(joined.isJoined).toBe(true);
    await joined.services.inbox.put("inbox/a/joined.txt", Buffer.from(textPage("Joined")));
    expect(await outcomeOf(joined, "inbox/a/joined.txt")).toMatchObject({ outcome: "archived" });
  } finally {
    await joined.stop();
  }
});

test("poison ends in the dead letters with its reason, and redrive brings it back", async () => {
  stack = await openStack({ dataDir, log: quiet });
  const { failures, queue, maxAttempts } = stack.services;
  const sqs: SQSClient = clientsOf({
    s3: stack.urls.s3,
    sqs: stack.urls.s3,
    dynamo: stack.urls.s3,
  }).sqs;
  const { WINNOW_QUEUE_URL } = environmentOf({ s3: "", sqs: stack.urls.s3, dynamo: "" });
  const sent = await sqs.send(
    new SendMessageCommand({ QueueUrl: WINNOW_QUEUE_URL, MessageBody: "poison" }),
  );
  const subject = String(sent.MessageId);
  const lastAttempt = await eventually(async () => {
    const failure = await failures.failureOf(subject);
    return failure && failure.attempt >= maxAttempts ? failure : null;
  });
  expect(lastAttempt.error).toMatch(/UnreadableMessageError: queue: message is no S3 event/);
  const redriven = await eventually(async () => {
    const { redrive } = await queue.deadLetters.each(() => "redrive");
    return redrive || null;
  });
  expect(redriven).toBe(1);
});
