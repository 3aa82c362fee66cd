/** Alarms and dashboard as they would be deployed. */
import { describe, expect, test } from "vitest";
import { functionNames, resourceOf, resourcesOf } from "../support/deployed.ts";

const alarmType = "cloudwatch/metricAlarm:MetricAlarm";

export function describeAlarms(): void {
  describe("alarms", () => {
    test.each([
      ["DeadLetters", "AWS/SQS", "ApproximateNumberOfMessagesVisible", "DeadLettersQueue", 0],
      ["Backlog", "AWS/SQS", "ApproximateAgeOfOldestMessage", "IngestQueue", 3600],
      ["WorkerErrors", "AWS/Lambda", "Errors", functionNames.worker, 0],
      ["SweepErrors", "AWS/Lambda", "Errors", functionNames.sweep, 0],
      ["IndexerErrors", "AWS/Lambda", "Errors", functionNames.indexer, 0],
      ["KeeperErrors", "AWS/Lambda", "Errors", functionNames.keeper, 0],
      ["PartsDeadLetters", "AWS/SQS", "ApproximateNumberOfMessagesVisible", "PartsDeadLetters", 0],
      ["EditionsWaiting", "Winnow", "EditionsWaiting", "production", 0],
      ["CopiesMissed", "Winnow", "CopiesMissed", "production", 0],
    ])("%s watches %s %s of %s above %d", (name, namespace, metricName, subject, threshold) => {
      const { inputs } = resourceOf(alarmType, `${name}Alarm`);
      expect(inputs).toMatchObject({
        namespace,
        metricName,
        threshold,
        comparisonOperator: "GreaterThanThreshold",
        treatMissingData: "notBreaching",
      });
      expect(Object.values(inputs.dimensions)).toEqual([expect.stringContaining(subject)]);
    });

    test.each<[string, string, Record<string, string>]>([
      ["Silence0Alarm", "Gained", { Stage: "production", Collection: "news" }],
      ["Silence1Alarm", "Gained", { Stage: "production", Collection: "forum" }],
    ])("%s rings when a day brings no %s", (name, metricName, dimensions) => {
      expect(resourceOf(alarmType, name).inputs).toMatchObject({
        namespace: "Winnow",
        metricName,
        dimensions,
        statistic: "Sum",
        period: 86_400,
        comparisonOperator: "LessThanThreshold",
        threshold: 1,
        treatMissingData: "breaching",
      });
    });

    test("watch no collection that nobody named", () => {
      const names = resourcesOf(alarmType, "development").map(({ name }) => name);
      expect(names.filter((name) => name.startsWith("Silence"))).toEqual([]);
    });

    test("all go to one topic, and from there to the address that was given", () => {
      const topic = resourceOf("sns/topic:Topic").inputs;
      for (const { inputs } of resourcesOf(alarmType)) {
        expect(inputs.alarmActions).toEqual([expect.stringContaining(topic.name)]);
      }
      const [subscription] = resourcesOf("sns/topicSubscription:TopicSubscription");
      expect(subscription?.inputs).toMatchObject({
        protocol: "email",
        endpoint: "archive@example.org",
      });
      expect(resourcesOf("sns/topicSubscription:TopicSubscription", "development")).toEqual([]);
    });
  });

  test("the dashboard draws metrics of things that are there", () => {
    const { widgets } = JSON.parse(
      resourceOf("cloudwatch/dashboard:Dashboard").inputs.dashboardBody,
    );
    const metrics: unknown[][] = widgets.flatMap(
      ({ properties }: { properties: { metrics: unknown[][] } }) => properties.metrics,
    );
    expect(metrics.length).toBeGreaterThan(10);
    const names = [
      ...resourcesOf("sqs/queue:Queue"),
      ...resourcesOf("lambda/function:Function"),
      ...resourcesOf("dynamodb/table:Table"),
    ].map(({ inputs }) => inputs.name);
    const named = metrics.filter(([first]) => typeof first === "string");
    for (const [, , , subject] of named) expect([...names, "production"]).toContain(subject);
  });

  test("the dashboard finds the tables of all editions, and no alarm watches one alone", () => {
    const { dashboardBody } = resourceOf("cloudwatch/dashboard:Dashboard").inputs;
    const table = resourceOf("dynamodb/table:Table").inputs.name;
    const expressions = [...dashboardBody.matchAll(/"expression":"((?:[^"\\]|\\.)*)"/g)];
    expect(expressions.length).toBeGreaterThan(1);
    for (const [, expression] of expressions) {
      expect(expression).toContain(`SEARCH('{AWS/DynamoDB,TableName} ${table} MetricName=`);
    }
    for (const { inputs } of resourcesOf(alarmType)) {
      expect(inputs.dimensions).not.toHaveProperty("TableName");
    }
  });
}
