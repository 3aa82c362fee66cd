/**
 * Least privilege: what each function may do is what its code does, no less and no more. The calls
 * are recorded while the handlers do everything they can against the embedded engines.
 */
import { readdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorld, type World } from "../../support/world.ts";
import {
  type FunctionName,
  functionNames,
  resourceOf,
  resourcesOf,
  type Statement,
  statementsOf,
} from "../support/deployed.ts";
import { exercises } from "../support/exercises.ts";
import { callOf, type Recording, record } from "../support/recorded-calls.ts";

/** The table of functions and their rights, for people; the tests compare both sides with it. */
const rights: Record<FunctionName, readonly string[]> = {
  worker: [
    "dynamodb:BatchGetItem table",
    "dynamodb:DeleteItem table", // a failure's note, once a retry has settled the drop
    "dynamodb:GetItem table",
    "dynamodb:PutItem table",
    "dynamodb:Query table",
    "dynamodb:UpdateItem table",
    "s3:GetObject inbox/*",
    "s3:GetObject raw/*",
    "s3:GetObjectVersion inbox/*",
    "s3:ListBucket inbox",
    "s3:ListBucket raw",
    "s3:PutObject raw/*",
  ],
  sweep: [
    "dynamodb:GetItem table", // whether a drop waits among the dead letters
    "dynamodb:Query table",
    "s3:ListBucket inbox",
    "sqs:SendMessage queue",
  ],
  indexer: [
    "dynamodb:BatchGetItem table",
    "dynamodb:GetItem table",
    "dynamodb:PutItem table", // which files are the index
    "dynamodb:Query table",
    "dynamodb:Query table/index/*",
    "s3:DeleteObject raw/search/*",
    "s3:GetObject raw/*", // long texts, and its own files
    "s3:ListBucket raw", // files that runs which died left behind
    "s3:PutObject raw/search/*",
  ],
  api: [
    "dynamodb:BatchGetItem table",
    "dynamodb:GetItem table",
    "dynamodb:Query table",
    "dynamodb:Query table/index/*",
    "lambda:InvokeFunction search",
    "s3:GetObject raw/*",
    "s3:ListBucket raw", // a raw copy that is gone is a 404
  ],
  search: [
    "dynamodb:GetItem table", // which files are the index
    "s3:GetObject raw/search/*",
    "s3:ListBucket raw", // a file that was replaced is a 404
  ],
};

/** What the exercises cannot show: no raw copy is ever gone, and no function is there to be asked. */
const unseenNeeds: Partial<Record<FunctionName, readonly string[]>> = {
  api: ["lambda:InvokeFunction search", "s3:ListBucket raw"],
  search: ["s3:ListBucket raw"],
};

/** Calls that only an operator makes, with the operator's own rights. */
const operatorCalls = ["ChangeMessageVisibility", "DeleteMessage", "ReceiveMessage", "SendMessage"];

/** AWS's own policy for writing log lines, which every function has. */
const writingLogs = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";

const names = Object.keys(functionNames) as FunctionName[];

export function describeAccess(): void {
  describe("least privilege", () => {
    const recordings = {} as Record<FunctionName, Recording>;
    let world: World;

    beforeAll(async () => {
      world = await openWorld();
      const archive = await world.freshArchive();
      const recorder = record(archive);
      for (const name of names) {
        recordings[name] = recorder.reset();
        await exercises[name](world, archive);
      }
    }, 60_000);
    afterAll(() => world?.stop());

    test.each(names)("the %s may do what the table says", (name) => {
      expect(allowedOf(name)).toEqual(rights[name]);
    });

    test.each(names)("the %s uses every right it has, and needs no other", (name) => {
      const { needs } = recordings[name];
      if (needs.has("s3:GetObject raw/*")) needs.delete("s3:GetObject raw/search/*");
      expect([...needs, ...(unseenNeeds[name] ?? [])].sort()).toEqual(rights[name]);
    });

    test("every call that the stores can make was recorded, or is an operator's", async () => {
      const recorded = new Set(names.flatMap((name) => [...recordings[name].calls]));
      const unseen = (await callsInSources()).filter((call) => !recorded.has(call));
      expect(unseen.filter((call) => !operatorCalls.includes(call))).toEqual([]);
    });
  });

  test("the drop role puts pages under the inbox's prefix, and can do nothing else", () => {
    const { inputs } = resourceOf("iam/role:Role", "DropRole");
    expect(inputs.inlinePolicies.flatMap(policyStatements)).toEqual([
      { actions: ["s3:PutObject"], resources: ["arn:aws:s3:::InboxBucket/inbox/*"] },
    ]);
    expect(inputs).not.toHaveProperty("managedPolicyArns");
    expect(
      resourcesOf("iam/rolePolicyAttachment:RolePolicyAttachment").map(({ inputs: i }) => i.role),
    ).not.toContain("DropRole");
  });

  test("no statement of any role has a wildcard action or names every resource", () => {
    const statements: Statement[] = resourcesOf("iam/role:Role").flatMap(({ inputs }) =>
      (inputs.inlinePolicies ?? []).flatMap(policyStatements),
    );
    expect(statements.length).toBeGreaterThan(8);
    for (const { actions, resources } of statements) {
      expect(actions.filter((action) => action.includes("*"))).toEqual([]);
      expect(resources).not.toContain("*");
    }
  });
}

function policyStatements({ policy }: { policy: string }) {
  return statementsOf(policy);
}

/** A function's rights, with resources by their kind. */
function allowedOf(name: FunctionName): string[] {
  const { inputs } = resourceOf("iam/role:Role", functionNames[name]);
  expect(inputs.managedPolicyArns).toEqual([writingLogs]);
  const statements: Statement[] = inputs.inlinePolicies.flatMap(policyStatements);
  const allowed = statements.flatMap(({ actions, resources }) =>
    actions.flatMap((action) => resources.map((arn) => `${action} ${kindOf(arn)}`)),
  );
  return allowed.filter((right) => !isPolling(right)).sort();
}

/** What Lambda itself does for the worker: receiving and deleting the messages of its queue. */
function isPolling(right: string): boolean {
  const polling = ["ChangeMessageVisibility", "DeleteMessage", "GetQueueAttributes", "GetQueueUrl"];
  return [...polling, "ReceiveMessage"].some((name) => right === `sqs:${name} queue`);
}

function kindOf(arn: string): string {
  return arn
    .replace(/^arn:aws:s3:::(Inbox|Raw)Bucket/, (_, bucket) => bucket.toLowerCase())
    .replace(/^arn:aws:dynamodb:.*?:table\/[^/]*ArchiveTable[^/]*/, "table")
    .replace(/^arn:aws:lambda:.*Search.*/, "search")
    .replace(/^arn:aws:sqs:.*IngestQueue.*/, "queue")
    .replace(/^arn:aws:sqs:.*DeadLettersQueue.*/, "dead-letters");
}

/** The calls that the stores' sources make: commands that are built, queries that are paged. */
async function callsInSources(): Promise<string[]> {
  const folder = new URL("../../../packages/store/src/", import.meta.url);
  const files = (await readdir(folder)).filter((name) => /(?<!\.test)\.ts$/.test(name));
  const sources = await Promise.all(files.map((name) => readFile(new URL(name, folder), "utf8")));
  const source = sources.join("\n");
  const built = [...source.matchAll(/new (\w+Command)\(/g)].map(([, name]) => callOf(String(name)));
  const paged = [...source.matchAll(/\bpaginate(\w+)\(/g)].map(([, name]) => String(name));
  return [...new Set([...built, ...paged])].sort();
}
