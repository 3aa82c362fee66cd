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
import { rights, unseen } from "./rights.ts";

/** Calls that only an operator makes, with the operator's own rights: of dead letters, and of takedowns. */
const operatorCalls = [
  ...["ChangeMessageVisibility", "DeleteMessage", "ReceiveMessage", "SendMessage"],
  ...["CreateMultipartUpload", "UploadPart", "CompleteMultipartUpload", "AbortMultipartUpload"],
  ...["CopyObject", "ListObjectVersions"],
];

/** Calls of production alone, which the embedded engines do not know. */
const productionCalls = ["UpdateContinuousBackups", "UpdateTable"];

/** AWS's own policy for writing log lines, which every function has. */
const writingLogs = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";

const names = Object.keys(functionNames) as FunctionName[];

export function describeAccess(): void {
  describe("least privilege", () => {
    const recordings = {} as Record<FunctionName, Recording>;
    let world: World;

    beforeAll(async () => {
      world = await openWorld();
      const [archive, small] = [await world.freshArchive(), await world.freshArchive()];
      const recorders = [record(archive), record(small)] as const;
      for (const name of names) {
        // Editions of a few pages ask for all that those of many do, in less time.
        const isOfEditions = name === "keeper" || name === "parts";
        recordings[name] = recorders[isOfEditions ? 1 : 0].reset();
        await exercises[name](world, isOfEditions ? small : archive);
      }
    }, 900_000);
    afterAll(() => world?.stop());

    test.each(names)("the %s may do what the table says", (name) => {
      expect(allowedOf(name)).toEqual(rights[name]);
    });

    test.each(names)("the %s uses every right it has, and needs no other", (name) => {
      const used = [...recordings[name].needs, ...(unseen[name] ?? [])];
      const covering = used.map((need) => coverOf(need, rights[name]));
      expect([...new Set(covering)].sort()).toEqual(rights[name]);
    });

    test("every call that the stores can make was recorded, or is an operator's", async () => {
      const recorded = new Set(names.flatMap((name) => [...recordings[name].calls]));
      const unseen = (await callsInSources()).filter((call) => !recorded.has(call));
      expect(
        unseen.filter((call) => ![...operatorCalls, ...productionCalls].includes(call)),
      ).toEqual([]);
    });
  });

  test("tables are made and deleted by the keeper alone, and only those of this stage's editions", () => {
    const { inputs } = resourceOf("dynamodb/table:Table");
    const holders = resourcesOf("iam/role:Role").filter(({ inputs: role }) =>
      (role.inlinePolicies ?? [])
        .flatMap(policyStatements)
        .some(({ actions }: Statement) =>
          actions.some((action) => /(?:Create|Delete|Update)Table$/.test(action)),
        ),
    );
    expect(holders.map(({ name }) => name)).toEqual([expect.stringMatching(/^Keeper/)]);
    const statements: Statement[] = holders.flatMap(({ inputs: role }) =>
      role.inlinePolicies.flatMap(policyStatements),
    );
    const making = statements.filter(({ actions }) => actions.includes("dynamodb:CreateTable"));
    expect(making.map(({ resources }) => resources)).toEqual([
      [expect.stringMatching(new RegExp(`:table/${inputs.name}-edition-\\*$`))],
    ]);
  });

  test("the API notes what is asked of editions and takedowns, and writes nothing else", () => {
    const { inputs } = resourceOf("iam/role:Role", functionNames.api);
    const statements: Statement[] = inputs.inlinePolicies.flatMap(policyStatements);
    const writing = statements.filter(({ actions }) =>
      actions.some((a) => /Put|Update|Delete/.test(a)),
    );
    expect(writing).toEqual([
      expect.objectContaining({
        actions: ["dynamodb:PutItem"],
        conditions: [
          {
            test: "ForAllValues:StringEquals",
            variable: "dynamodb:LeadingKeys",
            values: ["EDITIONS", "TAKEDOWNS"],
          },
        ],
      }),
    ]);
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

/** The right that allows a call: one of all tables allows one of each. */
function coverOf(need: string, rights: readonly string[]): string {
  const [action, what = ""] = need.split(" ");
  const wider = [
    what,
    what.replace(/^(?:table|editions)/, "tables"),
    what.replace(/^raw\/\w+\/\*$/, "raw/*"),
  ];
  return wider.map((one) => `${action} ${one}`).find((one) => rights.includes(one)) ?? need;
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
  return together([...new Set(allowed.filter((right) => !isPolling(name, right)))]);
}

/** A right on the first table and on those of editions is one on the tables. */
function together(allowed: readonly string[]): string[] {
  const ofTables = allowed.map((right) => {
    const twin = right.replace(/ (?:table|editions)(?=\/|$)/, (kind) =>
      kind === " table" ? " editions" : " table",
    );
    const isBoth = twin !== right && allowed.includes(twin);
    return isBoth ? right.replace(/ (?:table|editions)(?=\/|$)/, " tables") : right;
  });
  return [...new Set(ofTables)].sort();
}

/** What Lambda itself does for the workers: receiving and deleting the messages of their queues. */
function isPolling(name: FunctionName, right: string): boolean {
  const queue = { worker: "queue", parts: "parts" }[name as string];
  const polling = ["ChangeMessageVisibility", "DeleteMessage", "GetQueueAttributes", "GetQueueUrl"];
  return [...polling, "ReceiveMessage"].some((call) => right === `sqs:${call} ${queue}`);
}

function kindOf(arn: string): string {
  return arn
    .replace(/^arn:aws:s3:::(Inbox|Raw)Bucket/, (_, bucket) => bucket.toLowerCase())
    .replace(/^arn:aws:dynamodb:.*?:table\/[^/]*ArchiveTable[^/]*-edition-\*/, "editions")
    .replace(/^arn:aws:dynamodb:.*?:table\/[^/]*ArchiveTable[^/]*/, "table")
    .replace(/^arn:aws:lambda:.*Search.*/, "search")
    .replace(/^arn:aws:sqs:.*PartsQueue.*/, "parts")
    .replace(/^arn:aws:sqs:.*IngestQueue.*/, "queue")
    .replace(/^arn:aws:sqs:.*DeadLettersQueue.*/, "dead-letters");
}

/** The calls that the stores' sources make: commands that are built, queries that are paged. */
async function callsInSources(): Promise<string[]> {
  const folder = new URL("../../../packages/store/src/", import.meta.url);
  const files = (await readdir(folder, { recursive: true })).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  );
  const sources = await Promise.all(files.map((name) => readFile(new URL(name, folder), "utf8")));
  const source = sources.join("\n");
  const built = [...source.matchAll(/new (\w+Command)\(/g)].map(([, name]) => callOf(String(name)));
  const paged = [...source.matchAll(/\bpaginate(\w+)\(/g)].map(([, name]) => String(name));
  return [...new Set([...built, ...paged])].sort();
}
