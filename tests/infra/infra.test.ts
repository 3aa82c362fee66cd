/** The deployed form: `sst.config.ts` executed with the cloud replaced by mocks. */
import { afterAll, describe } from "vitest";
import { describeAccess } from "./suites/access.ts";
import { describeAlarms } from "./suites/alarms.ts";
import { describeBundles } from "./suites/bundles.ts";
import { describeFunctions } from "./suites/functions.ts";
import { describeQueues } from "./suites/queues.ts";
import { describeSearchServer } from "./suites/search-server.ts";
import { describeStages } from "./suites/stages.ts";
import { describeStorage } from "./suites/storage.ts";
import { obstacle } from "./support/deployed.ts";
import { removeBundles } from "./support/program.ts";

afterAll(removeBundles);

describe.skipIf(obstacle !== null)("the deployed form", () => {
  describeStorage();
  describeQueues();
  describeFunctions();
  describeAccess();
  describeAlarms();
  describeSearchServer();
  describeStages();
  describeBundles();
});
