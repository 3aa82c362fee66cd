/// <reference path="../.sst/platform/config.d.ts" />
/** The inbox, where people drop, and the raw bucket, where nothing is ever changed. */
import { isProduction } from "./stage.ts";

export const inbox = new sst.aws.Bucket("Inbox", { versioning: true });

export const raw = new sst.aws.Bucket("Raw", {
  transform: {
    bucket: (_args, options) => {
      // On production stages a stack that is removed leaves its raw copies behind.
      options.retainOnDelete = isProduction;
    },
  },
});
