/** What the linter cannot see: the infrastructure names things by path and by name. */
import { Environment } from "@winnow/functions/environment";
import { deployed } from "@winnow/local/cost/monthly";
import { tableShape } from "@winnow/store/dynamo";
import { expect, test } from "vitest";
import { recordInfra, valuesUnder } from "../support/recorded-infra.ts";

const root = new URL("../../", import.meta.url);
const calls = await recordInfra();
const handlers = valuesUnder("handler", calls).map(String);

test("infra names a handler for each function", () => {
  expect(handlers.toSorted()).toEqual([
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

// Lambda's runtime gives it to a function that answers in a stream.
Reflect.set(globalThis, "awslambda", { streamifyResponse: (handler: unknown) => handler });

test.each(handlers)("%s exists", async (handler) => {
  const [path, name = ""] = handler.split(/\.(?=\w+$)/);
  const module = await import(new URL(`${path}.ts`, root).href);
  expect(module[name]).toBeTypeOf("function");
});

test("infra tells every function what it requires, and nothing that nobody reads", () => {
  const required = Object.entries(Environment.shape)
    .filter(([, variable]) => !variable.safeParse(undefined).success)
    .map(([name]) => name);
  const told = valuesUnder("environment", calls).map((each) => Object.keys(Object(each)));
  expect(told).toHaveLength(handlers.length);
  for (const names of told) {
    expect(names).toEqual(expect.arrayContaining(required));
    expect(Object.keys(Environment.shape)).toEqual(expect.arrayContaining(names));
  }
});

test("infra makes the table in the shape that the store asks", () => {
  const [table, ...others] = calls.filter(({ name }) => name === "sst.aws.Dynamo");
  expect(others).toEqual([]);
  const { hashKey, rangeKey, indexes } = tableShape;
  expect(table?.args[1]).toMatchObject({
    primaryIndex: { hashKey, rangeKey },
    globalIndexes: Object.fromEntries(
      Object.entries(indexes).map(([name, { projected, ...keys }]) => [
        name,
        { ...keys, projection: projected.length === 0 ? "keys-only" : projected },
      ]),
    ),
  });
});

test("the estimate of a month counts the alarms, dashboards and clocks that infra makes", () => {
  const named = (name: string) => calls.filter((call) => call.name === name);
  expect(named("aws.cloudwatch.MetricAlarm")).toHaveLength(deployed.alarms);
  expect(named("aws.cloudwatch.Dashboard")).toHaveLength(deployed.dashboards);
  const schedules = named("sst.aws.CronV2").map(({ args }) => valuesUnder("schedule", args[1]));
  const everyMinute = schedules.flat().filter((schedule) => schedule === "rate(1 minute)");
  expect(everyMinute).toHaveLength(deployed.clocksOfAMinute);
});
