/** Functions, schedule and URL as they would be deployed. */
import { Environment } from "@winnow/functions/environment";
import { describe, expect, test } from "vitest";
import {
  type FunctionName,
  functionNames,
  resourceOf,
  resourcesOf,
  type Stage,
} from "../support/deployed.ts";

const token = "a-token-of-the-infra-tests";

/** A value that holds a secret is wrapped, so that the state file encrypts it. */
function unwrapped(value: { value?: unknown } & Record<string, unknown>) {
  return value.value === undefined ? value : (value.value as Record<string, unknown>);
}

function variablesOf(name: FunctionName): Record<string, string> {
  const { environment } = resourceOf("lambda/function:Function", functionNames[name]).inputs;
  return unwrapped(environment).variables as Record<string, string>;
}

export function describeFunctions(): void {
  test("there are nine functions, each with a handler that exists", async () => {
    expect(resourcesOf("lambda/function:Function")).toHaveLength(9);
    const handlers = resourcesOf("lambda/function:Function").map(({ inputs }) => inputs.handler);
    expect(handlers.sort()).toEqual([
      "packages/functions/src/answer-search.handler",
      "packages/functions/src/api-handler.handler",
      "packages/functions/src/index-articles.handler",
      "packages/functions/src/ingest.handler",
      "packages/functions/src/keep-editions.handler",
      "packages/functions/src/keep-snapshot.handler",
      "packages/functions/src/keep-takedowns.handler",
      "packages/functions/src/sweep.handler",
      "packages/functions/src/work-parts.handler",
    ]);
  });

  test.each<[Stage, string]>([
    ["production", "ENABLED"], // there it is asked for
    ["development", "DISABLED"],
  ])("the timer of the snapshot is, on a stage of %s, %s", (stage, state) => {
    expect(resourceOf("scheduler/schedule:Schedule", "Snapshot", stage).inputs).toMatchObject({
      state,
    });
  });

  describe.each([
    ["worker", 1769, 60],
    ["sweep", 512, 900],
    ["indexer", 1769, 900],
    ["api", 1024, 30],
    ["search", 1769, 30],
    ["keeper", 1769, 900],
    ["parts", 1769, 900],
    ["snapshot", 1769, 900],
  ] as const)("the %s", (name, memorySize, timeout) => {
    test("runs Node 24 on arm64 within its bounds", () => {
      const { inputs } = resourceOf("lambda/function:Function", functionNames[name]);
      expect(inputs).toMatchObject({
        runtime: "nodejs24.x",
        architectures: ["arm64"],
        memorySize,
        timeout,
      });
    });

    test("is told all that it requires, in values that it accepts", () => {
      expect(Environment.safeParse(variablesOf(name)).error).toBeUndefined();
    });

    test("writes lines of its own making, kept for three months", () => {
      const { loggingConfig } = resourceOf("lambda/function:Function", functionNames[name]).inputs;
      const group = resourceOf("cloudwatch/logGroup:LogGroup", functionNames[name]).inputs;
      expect(loggingConfig).toEqual({ logFormat: "Text", logGroup: group.name });
      expect(group.retentionInDays).toBe(90);
    });
  });

  test("the sweep runs every hour, and again if it fails", () => {
    const { inputs } = resourceOf("scheduler/schedule:Schedule", "Sweep");
    expect(inputs).toMatchObject({
      scheduleExpression: "rate(1 hour)",
      state: "ENABLED",
      target: {
        arn: expect.stringContaining("SweepHandler"),
        retryPolicy: { maximumRetryAttempts: 2 },
      },
    });
  });

  test("the indexer runs every minute, and is not tried again in between", () => {
    const { inputs } = resourceOf("scheduler/schedule:Schedule", "Indexer");
    expect(inputs).toMatchObject({
      scheduleExpression: "rate(1 minute)",
      state: "ENABLED",
      target: {
        arn: expect.stringContaining("IndexerHandler"),
        retryPolicy: { maximumRetryAttempts: 0 },
      },
    });
  });

  test.each([
    ["Keep", "rate(1 minute)", { isDue: false }],
    ["Reingest", "rate(1 hour)", { isDue: true }],
  ])("the keeper is called by %s at %s, and not tried again in between", (name, rate, input) => {
    const schedules = resourcesOf("scheduler/schedule:Schedule");
    const named = schedules.filter(({ name: full }) => full === `${name}Schedule`);
    expect(named.map(({ inputs }) => inputs)).toEqual([
      expect.objectContaining({
        scheduleExpression: rate,
        state: "ENABLED",
        target: expect.objectContaining({
          arn: expect.stringContaining("Keeper"),
          input: JSON.stringify(input),
          retryPolicy: { maximumRetryAttempts: 0 },
        }),
      }),
    ]);
  });

  test("the schedule builds by itself, and publishes only where whoever deploys says so", () => {
    expect(variablesOf("keeper").WINNOW_REINGEST).toBe("build");
    const read = Environment.parse({ ...variablesOf("keeper"), WINNOW_REINGEST: undefined });
    expect(read.WINNOW_REINGEST).toBe("build");
  });

  test.each([
    ["indexer", 4096],
    ["search", 2048],
    ["keeper", 4096],
  ] as const)("the %s has room for the files of the search index", (name, size) => {
    const { inputs } = resourceOf("lambda/function:Function", functionNames[name]);
    expect(inputs.ephemeralStorage).toEqual({ size });
  });

  test("the API asks the function that answers searches, and nobody else can", () => {
    expect(variablesOf("api").WINNOW_SEARCH_FUNCTION).toContain("Search");
    for (const name of ["worker", "sweep", "indexer", "search"] as const) {
      expect(variablesOf(name)).not.toHaveProperty("WINNOW_SEARCH_FUNCTION");
    }
  });

  describe("the token", () => {
    test("is told to the API alone", () => {
      expect(variablesOf("api").WINNOW_API_TOKEN).toBe(token);
      for (const name of ["worker", "sweep", "indexer", "keeper", "parts", "search"] as const) {
        expect(variablesOf(name)).not.toHaveProperty("WINNOW_API_TOKEN");
      }
    });

    test("of the admin is another one, and nobody's until it is set", () => {
      expect(variablesOf("api").WINNOW_ADMIN_TOKEN).toBe("");
      expect(Environment.parse(variablesOf("api")).WINNOW_ADMIN_TOKEN).toBe("");
      expect(variablesOf("keeper")).not.toHaveProperty("WINNOW_ADMIN_TOKEN");
    });

    test("is marked as a secret wherever it stands", () => {
      const { environment } = resourceOf("lambda/function:Function", "Api").inputs;
      expect(environment.value).toBeDefined();
      const { environment: open } = resourceOf("lambda/function:Function", "Sweep").inputs;
      expect(open.value).toBeUndefined();
    });

    test("is the one door: no CORS, no other URL", () => {
      const urls = resourcesOf("lambda/functionUrl:FunctionUrl");
      expect(urls.map(({ name }) => name)).toEqual(["ApiUrl"]);
      expect(urls[0]?.inputs).not.toHaveProperty("cors");
    });
  });
}
