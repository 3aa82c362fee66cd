/// <reference path="../.sst/platform/config.d.ts" />
/** The alarms: each names one thing that a person has to look at. */
import { indexer } from "./index-articles.ts";
import { keeper } from "./keep-editions.ts";
import { partsDeadLetters } from "./parts-queue.ts";
import { deadLetters, queue } from "./queue.ts";
import { domain } from "./search-server.ts";
import { alarmEmail, openSearch, watchedCollections } from "./stage.ts";
import { sweep } from "./sweep.ts";
import { worker } from "./worker.ts";

export const alarmTopic = new sst.aws.SnsTopic("Alarms");

if (alarmEmail) {
  new aws.sns.TopicSubscription("AlarmEmail", {
    topic: alarmTopic.arn,
    protocol: "email",
    endpoint: alarmEmail,
  });
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** The defaults are those of a count that should be nought. */
function alarm(name: string, args: Partial<aws.cloudwatch.MetricAlarmArgs>): void {
  new aws.cloudwatch.MetricAlarm(name, {
    treatMissingData: "notBreaching",
    evaluationPeriods: 1,
    comparisonOperator: "GreaterThanThreshold",
    threshold: 0,
    ...args,
    alarmActions: [alarmTopic.arn],
    okActions: [alarmTopic.arn],
  });
}

alarm("DeadLettersAlarm", {
  alarmDescription: "Drops failed five times and wait: winnow dlq list --deployed",
  namespace: "AWS/SQS",
  metricName: "ApproximateNumberOfMessagesVisible",
  dimensions: { QueueName: deadLetters.nodes.queue.name },
  statistic: "Maximum",
  period: minute,
});

alarm("BacklogAlarm", {
  alarmDescription: "A drop has waited for an hour: the worker is stuck or too slow",
  namespace: "AWS/SQS",
  metricName: "ApproximateAgeOfOldestMessage",
  dimensions: { QueueName: queue.nodes.queue.name },
  statistic: "Maximum",
  period: 5 * minute,
  threshold: hour,
});

alarm("WorkerErrorsAlarm", {
  alarmDescription: "The worker dies or runs out of time, rather than failing single drops",
  namespace: "AWS/Lambda",
  metricName: "Errors",
  dimensions: { FunctionName: worker.nodes.function.apply((fn) => fn.name) },
  statistic: "Sum",
  period: 5 * minute,
  evaluationPeriods: 2,
});

alarm("SweepErrorsAlarm", {
  alarmDescription: "The sweep fails: lost events stay lost",
  namespace: "AWS/Lambda",
  metricName: "Errors",
  dimensions: { FunctionName: sweep.nodes.function.apply((fn) => fn.name) },
  statistic: "Sum",
  period: hour,
});

alarm("IndexerErrorsAlarm", {
  alarmDescription: "The indexer fails: the search index falls behind the archive",
  namespace: "AWS/Lambda",
  metricName: "Errors",
  dimensions: { FunctionName: indexer.nodes.function.apply((fn) => fn.name) },
  statistic: "Sum",
  period: 5 * minute,
  evaluationPeriods: 3, // one that fails is made good by the next
});

alarm("EditionsWaitingAlarm", {
  alarmDescription:
    "An edition is built and its report speaks against it: winnow editions show, then publish --yes or remove",
  namespace: "Winnow",
  metricName: "EditionsWaiting",
  dimensions: { Stage: $app.stage },
  statistic: "Maximum",
  period: day, // asked for at the hours of the schedule
});

alarm("CopiesMissedAlarm", {
  alarmDescription:
    "A raw copy is gone that was not taken down, or could not be read or filed, and an edition is made without it: winnow editions list, then show",
  namespace: "Winnow",
  metricName: "CopiesMissed",
  dimensions: { Stage: $app.stage },
  statistic: "Sum",
  period: 5 * minute,
});

alarm("KeeperErrorsAlarm", {
  alarmDescription: "The keeper of editions fails: builds, publishing and undoing stand still",
  namespace: "AWS/Lambda",
  metricName: "Errors",
  dimensions: { FunctionName: keeper.nodes.function.apply((fn) => fn.name) },
  statistic: "Sum",
  period: 5 * minute,
  evaluationPeriods: 3, // one that fails is made good by the next
});

alarm("PartsDeadLettersAlarm", {
  alarmDescription: "Parts of a look or a build failed five times: it does not come to its end",
  namespace: "AWS/SQS",
  metricName: "ApproximateNumberOfMessagesVisible",
  dimensions: { QueueName: partsDeadLetters.nodes.queue.name },
  statistic: "Maximum",
  period: minute,
});

if (domain !== null) {
  const server = {
    DomainName: domain.domainName,
    ClientId: domain.arn.apply((arn) => arn.split(":")[4] ?? ""),
  };
  alarm("SearchServerAlarm", {
    alarmDescription:
      'The search server has lost a part of its index: send the Indexer { "rebuild": true }',
    namespace: "AWS/ES",
    metricName: "ClusterStatus.red",
    dimensions: server,
    statistic: "Maximum",
    period: minute,
    evaluationPeriods: 5,
  });
  alarm("SearchDiskAlarm", {
    alarmDescription: "A fifth of the search server's disk is left: deploy with more gigabytes",
    namespace: "AWS/ES",
    metricName: "FreeStorageSpace", // in megabytes, of the node that has the least
    dimensions: server,
    statistic: "Minimum",
    period: 5 * minute,
    comparisonOperator: "LessThanThreshold",
    threshold: openSearch.gigabytes * 1000 * 0.2,
  });
}

/** Silence, of collections that are watched: no data is the very thing to tell. */
const silence = {
  namespace: "Winnow",
  metricName: "Captures",
  statistic: "Sum",
  period: day,
  comparisonOperator: "LessThanThreshold",
  threshold: 1,
  treatMissingData: "breaching",
} as const;

for (const [n, collection] of watchedCollections.entries()) {
  alarm(`Silence${n}Alarm`, {
    ...silence,
    alarmDescription: `Nothing new for a day in the collection ${collection}`,
    metricName: "Gained",
    dimensions: { Stage: $app.stage, Collection: collection },
  });
}
