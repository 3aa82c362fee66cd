/// <reference path="../.sst/platform/config.d.ts" />
/** What every function is told: the names that `packages/functions/src/services/environment.ts` parses. */
import deployment from "../packages/store/deployment.json" with { type: "json" };
import { partsQueue } from "./parts-queue.ts";
import { deadLetters, queue } from "./queue.ts";
import { serverEnvironment } from "./search-server.ts";
import { isProduction, reingest, watchedCollections } from "./stage.ts";
import { inbox, raw } from "./storage.ts";
import { table } from "./table.ts";

export const environment = {
  WINNOW_STAGE: $app.stage,
  WINNOW_INBOX_BUCKET: inbox.name,
  WINNOW_RAW_BUCKET: raw.name,
  WINNOW_TABLE: table.name,
  WINNOW_QUEUE_URL: queue.url,
  WINNOW_DEAD_LETTER_QUEUE_URL: deadLetters.url,
  WINNOW_EDITIONS_QUEUE_URL: partsQueue.url,
  WINNOW_REINGEST: reingest,
  WINNOW_LASTING_TABLES: String(isProduction),
  WINNOW_MAX_ATTEMPTS: String(deployment.queue.maxAttempts),
  WINNOW_WATCHED_COLLECTIONS: watchedCollections.join(","),
  ...serverEnvironment,
};
