/// <reference path="../.sst/platform/config.d.ts" />
/** The dashboard: what comes in, what becomes of it, how long it takes, and what is stuck. */
import { partsQueue } from "./parts-queue.ts";
import { deadLetters, queue } from "./queue.ts";
import { table } from "./table.ts";
import { worker } from "./worker.ts";

const region = aws.getRegionOutput().region;
const workerName = worker.nodes.function.apply((fn) => fn.name);

/** Every metric as CloudWatch's own source language has it: namespace, name, dimensions, options. */
const widgets = $resolve([
  region,
  queue.nodes.queue.name,
  deadLetters.nodes.queue.name,
  workerName,
  table.name,
  partsQueue.nodes.queue.name,
]).apply(([region, queueName, deadLettersName, functionName, tableName, partsName]) => {
  const ours = (name: string, stat = "Sum") => ["Winnow", name, "Stage", $app.stage, { stat }];
  const ofQueue = (name: string, queueName: string, stat: string) => [
    "AWS/SQS",
    name,
    "QueueName",
    queueName,
    { stat },
  ];
  const ofWorker = (name: string, stat: string) => [
    "AWS/Lambda",
    name,
    "FunctionName",
    functionName,
    { stat },
  ];
  // A search, so that every edition's table is drawn, whichever is current: their names begin alike.
  const ofTables = (name: string) => [
    {
      expression: `SEARCH('{AWS/DynamoDB,TableName} ${tableName} MetricName="${name}"', 'Sum', 300)`,
    },
  ];
  const graphs: [string, unknown[][]][] = [
    [
      "Outcomes",
      ["Archived", "Versions", "Duplicates", "Rejected", "Failures"].map((n) => ours(n)),
    ],
    ["Milliseconds a capture", [ours("CaptureMs", "p50"), ours("CaptureMs", "p99")]],
    [
      "Waiting",
      [
        ofQueue("ApproximateNumberOfMessagesVisible", queueName, "Maximum"),
        ofQueue("ApproximateAgeOfOldestMessage", queueName, "Maximum"),
        ofQueue("ApproximateNumberOfMessagesVisible", deadLettersName, "Maximum"),
      ],
    ],
    [
      "Worker",
      [ofWorker("Invocations", "Sum"), ofWorker("Errors", "Sum"), ofWorker("Duration", "p99")],
    ],
    [
      "Tables",
      [
        "ConsumedWriteCapacityUnits",
        "ConsumedReadCapacityUnits",
        "WriteThrottleEvents",
        "ReadThrottleEvents",
      ].map(ofTables),
    ],
    [
      "Editions",
      [
        ofQueue("ApproximateNumberOfMessagesVisible", partsName, "Maximum"),
        ofQueue("ApproximateNumberOfMessagesNotVisible", partsName, "Maximum"),
        ours("EditionsWaiting", "Maximum"),
        ours("CopiesMissed"),
      ],
    ],
  ];
  return graphs.map(([title, metrics], n) => ({
    type: "metric",
    x: (n % 2) * 12,
    y: Math.floor(n / 2) * 6,
    width: 12,
    height: 6,
    properties: { title, metrics, region, view: "timeSeries", period: 300 },
  }));
});

new aws.cloudwatch.Dashboard("Dashboard", {
  dashboardName: `${$app.name}-${$app.stage}`,
  dashboardBody: $jsonStringify({ widgets }),
});
