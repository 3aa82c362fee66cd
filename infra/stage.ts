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

/** Requests that the API answers at once; more are turned away with a 429. */
export const apiConcurrency = Number(process.env.WINNOW_API_CONCURRENCY ?? 20);
