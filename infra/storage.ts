/// <reference path="../.sst/platform/config.d.ts" />
/** The inbox, where people drop, and the raw bucket, where nothing is ever changed. */
import { isProduction } from "./stage.ts";

/** Private, over TLS alone (both are the component's defaults), and never reached by a browser. */
const shared = {
  cors: false,
  versioning: true,
  transform: {
    // A development stage goes with its objects; a bucket of a production stage has to be emptied by hand.
    bucket: (args: { forceDestroy?: unknown }): undefined => {
      args.forceDestroy = !isProduction;
    },
  },
} as const;

export const inbox = new sst.aws.Bucket("Inbox", shared);

/** All that is kept for good. Beside it stand the files of the search index, which are replaced. */
const keptPaths = ["raw/*", "also/*", "version/*", "takedown/*"];

/** Where the files of the search index lie in the raw bucket. */
export const indexPrefix = "search/";

/** Where the snapshot lies there, if one is asked for. */
export const snapshotPrefix = "snapshot/";

/** Where reports and the notes of builds lie there. */
export const reportsPrefix = "reports/";

/**
 * The role that may delete what is kept, by the name that SST gives it: its rights name this bucket, so
 * that the bucket cannot wait for it. Who may make a role of this name may lift the policy anyway.
 */
const takedownRole = `arn:aws:iam::*:role/${$app.name}-${$app.stage}-TakedownsHandlerRole-*`;

export const raw = new sst.aws.Bucket("Raw", {
  ...shared,
  // What is kept for good goes by a takedown alone; the bucket itself by nothing but a deployment.
  policy: isProduction
    ? [
        {
          effect: "deny",
          principals: "*",
          actions: ["s3:DeleteObject", "s3:DeleteObjectVersion"],
          paths: keptPaths,
          conditions: [
            { test: "ArnNotLike", variable: "aws:PrincipalArn", values: [takedownRole] },
          ],
        },
        { effect: "deny", principals: "*", actions: ["s3:DeleteBucket"], paths: [""] },
      ]
    : [],
});

for (const [name, bucket] of Object.entries({ Inbox: inbox, Raw: raw })) {
  new aws.s3.BucketServerSideEncryptionConfiguration(`${name}Encryption`, {
    bucket: bucket.name,
    rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
  });
}

/** Uploads that were never finished cost money and are seen by nobody. */
const abortUploads = {
  id: "abort-uploads",
  status: "Enabled",
  abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
} as const;

new aws.s3.BucketLifecycleConfiguration("InboxLifecycle", {
  bucket: inbox.name,
  rules: [
    abortUploads,
    {
      // Long after the last retry; every upload that could be read has its raw copy by then.
      id: "expire-replaced-uploads",
      status: "Enabled",
      noncurrentVersionExpiration: { noncurrentDays: 90 },
    },
  ],
});

new aws.s3.BucketLifecycleConfiguration("RawLifecycle", {
  bucket: raw.name,
  rules: [
    abortUploads,
    {
      // Deleted files of the search index, which hold words of what was taken down.
      id: "expire-replaced-index-files",
      status: "Enabled",
      filter: { prefix: indexPrefix },
      noncurrentVersionExpiration: { noncurrentDays: 1 },
    },
    {
      id: "expire-replaced-snapshots",
      status: "Enabled",
      filter: { prefix: snapshotPrefix },
      noncurrentVersionExpiration: { noncurrentDays: 1 },
    },
  ],
});
