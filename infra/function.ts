/// <reference path="../.sst/platform/config.d.ts" />
/** What all functions share. */
import { isProduction } from "./stage.ts";

export const onNode = {
  runtime: "nodejs24.x",
  architecture: "arm64",
  // Text, as the functions write JSON lines themselves: Lambda's own JSON would wrap each in another.
  logging: { format: "text", retention: "3 months" },
  transform: {
    role: (args: { assumeRolePolicy: unknown }): undefined => {
      // SST lets the whole account take a function's role, which `sst dev` needs and production does not.
      if (!isProduction) return;
      args.assumeRolePolicy = aws.iam.assumeRolePolicyForPrincipal({
        Service: "lambda.amazonaws.com",
      });
    },
  },
} as const;
