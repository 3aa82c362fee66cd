/// <reference path="../.sst/platform/config.d.ts" />
/** The role of those who drop: it puts pages into the inbox and can do nothing else. */
import { inbox } from "./storage.ts";

const account = aws.getCallerIdentityOutput().accountId;

export const dropRole = new aws.iam.Role("DropRole", {
  // Any principal of this account that may assume roles; other accounts are named here.
  assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({
    AWS: $interpolate`arn:aws:iam::${account}:root`,
  }),
  inlinePolicies: [
    {
      name: "drop",
      policy: aws.iam.getPolicyDocumentOutput({
        statements: [
          { actions: ["s3:PutObject"], resources: [$interpolate`${inbox.arn}/inbox/*`] },
        ],
      }).json,
    },
  ],
});
