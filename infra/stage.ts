/// <reference path="../.sst/platform/config.d.ts" />
/** Whether this stage holds data that must outlive a mistake. */
export const isProduction = $app.stage === "production";
