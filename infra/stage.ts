/// <reference path="../.sst/platform/config.d.ts" />
/** What differs between stages, and what whoever deploys may say by environment variables. */

/** Whether this stage holds data that must outlive a mistake. */
export const isProduction = $app.stage === "production";

/** Where alarms are mailed to; without an address they are seen in the console alone. */
export const alarmEmail = process.env.WINNOW_ALARM_EMAIL;

/** Collections that should never fall silent: each is counted and watched on its own. */
export const watchedCollections = (process.env.WINNOW_WATCHED_COLLECTIONS ?? "")
  .split(",")
  .map((name) => name.trim())
  .filter((name) => name !== "");

/** What the schedule does once another cleaner is deployed: `off`, `build` beside, or `publish` too. */
export const reingest = process.env.WINNOW_REINGEST ?? "build";

/** How often it is asked whether another cleaner is deployed: `rate(1 hour)`, or `cron(…)` for nights. */
export const reingestSchedule = (process.env.WINNOW_REINGEST_SCHEDULE ??
  "rate(1 hour)") as `rate(${string})`;

/** Whether the archive is written as Parquet once a day: `daily`, or nothing. */
export const wantsSnapshot = process.env.WINNOW_SNAPSHOT === "daily";

/** Requests that the API answers at once; more are turned away with a 429. */
export const apiConcurrency = Number(process.env.WINNOW_API_CONCURRENCY ?? 20);

/**
 * A search server for archives that have outgrown files: so many nodes of a kind, each with a disk. With
 * none, which is the rule, files in the raw bucket are searched. Two nodes keep two copies.
 */
export const openSearch = {
  nodes: Number(process.env.WINNOW_OPENSEARCH_NODES ?? 0),
  instance: process.env.WINNOW_OPENSEARCH_INSTANCE ?? "r6g.large.search",
  gigabytes: Number(process.env.WINNOW_OPENSEARCH_GIGABYTES ?? 50),
};
