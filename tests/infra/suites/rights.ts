/** What each function may do: read by people, and compared with its policy and with what it calls. */
import type { FunctionName } from "../support/deployed.ts";

/** The table of functions and their rights, for people; the tests compare both sides with it. */
export const rights: Record<FunctionName, readonly string[]> = {
  worker: [
    "dynamodb:BatchGetItem tables",
    "dynamodb:DeleteItem tables", // a failure's note, once a retry has settled the drop
    "dynamodb:GetItem tables",
    "dynamodb:PutItem tables",
    "dynamodb:Query tables",
    "dynamodb:UpdateItem tables",
    "s3:GetObject inbox/*",
    "s3:GetObject raw/*",
    "s3:GetObjectVersion inbox/*",
    "s3:ListBucket inbox",
    "s3:ListBucket raw",
    "s3:PutObject raw/*",
  ],
  sweep: [
    "dynamodb:GetItem tables", // whether a drop waits among the dead letters
    "dynamodb:Query tables",
    "s3:ListBucket inbox",
    "sqs:SendMessage queue",
  ],
  indexer: [
    "dynamodb:BatchGetItem tables",
    "dynamodb:GetItem tables",
    "dynamodb:PutItem tables", // which files are the index
    "dynamodb:Query tables",
    "dynamodb:Query tables/index/*",
    "s3:DeleteObject raw/search/*",
    "s3:GetObject raw/*", // long texts, and its own files
    "s3:ListBucket raw", // files that runs which died left behind
    "s3:PutObject raw/search/*",
  ],
  api: [
    "dynamodb:BatchGetItem tables",
    "dynamodb:GetItem tables",
    "dynamodb:PutItem table", // what is asked of editions, in their registry alone
    "dynamodb:Query tables",
    "dynamodb:Query tables/index/*",
    "lambda:InvokeFunction search",
    "s3:GetObject raw/*",
    "s3:ListBucket inbox", // whose drops are counted by what became of them
    "s3:ListBucket raw", // a raw copy that is gone is a 404
  ],
  keeper: [
    "dynamodb:BatchGetItem tables",
    "dynamodb:BatchWriteItem table", // the first edition goes item by item
    "dynamodb:CreateTable editions",
    "dynamodb:DeleteItem tables",
    "dynamodb:DeleteTable editions",
    "dynamodb:DescribeTable editions",
    "dynamodb:GetItem tables",
    "dynamodb:PutItem tables",
    "dynamodb:Query tables",
    "dynamodb:Query tables/index/*",
    "dynamodb:Scan table",
    "dynamodb:UpdateContinuousBackups editions",
    "dynamodb:UpdateItem tables",
    "dynamodb:UpdateTable editions",
    "s3:DeleteObject raw/reports/*",
    "s3:DeleteObject raw/search/*",
    "s3:GetObject raw/*",
    "s3:ListBucket raw",
    "s3:PutObject raw/*",
    "sqs:GetQueueAttributes parts",
    "sqs:SendMessage parts",
  ],
  parts: [
    "dynamodb:BatchGetItem tables",
    "dynamodb:DeleteItem editions", // what it filed while that was taken down
    "dynamodb:GetItem tables",
    "dynamodb:PutItem tables", // in the first, which may be current, takedowns' items alone
    "dynamodb:Query tables",
    "dynamodb:UpdateItem tables", // likewise
    "s3:GetObject raw/*",
    "s3:ListBucket raw",
    "s3:PutObject raw/*",
    "sqs:SendMessage parts",
  ],
  search: [
    "dynamodb:GetItem tables", // which files are the index
    "s3:GetObject raw/search/*",
    "s3:ListBucket raw", // a file that was replaced is a 404
  ],
  snapshot: [
    "dynamodb:BatchGetItem tables",
    "dynamodb:GetItem tables",
    "dynamodb:Query tables",
    "dynamodb:Query tables/index/*",
    "s3:DeleteObject raw/snapshot/*",
    "s3:DeleteObjectVersion raw/snapshot/*",
    "s3:GetObject raw/*", // long texts, and its own files
    "s3:ListBucket raw",
    "s3:ListBucketVersions raw",
    "s3:PutObject raw/snapshot/*",
  ],
  takedowns: [
    "dynamodb:BatchGetItem tables",
    "dynamodb:DeleteItem tables",
    "dynamodb:GetItem tables",
    "dynamodb:PutItem tables",
    "dynamodb:Query tables",
    "dynamodb:Query tables/index/*",
    "dynamodb:UpdateItem tables",
    "s3:DeleteObject inbox/*",
    "s3:DeleteObject raw/*",
    "s3:DeleteObjectVersion inbox/*",
    "s3:DeleteObjectVersion raw/*",
    "s3:GetObject inbox/*",
    "s3:GetObject raw/*",
    "s3:ListBucket inbox",
    "s3:ListBucket raw",
    "s3:ListBucketVersions inbox",
    "s3:ListBucketVersions raw",
    "s3:PutObject raw/*",
    "sqs:SendMessage queue",
  ],
};

/** Rights that nothing here can make use of: the engines know no such call, or nothing is ever gone. */
export const unseen: Partial<Record<FunctionName, readonly string[]>> = {
  api: ["lambda:InvokeFunction search", "s3:ListBucket raw"],
  search: ["s3:ListBucket raw"],
  keeper: ["dynamodb:UpdateContinuousBackups editions", "dynamodb:UpdateTable editions"],
  // What is filed while it is taken down: `tests/takedown/interrupted.test.ts`.
  parts: ["dynamodb:DeleteItem editions"],
  // The embedded buckets keep no versions, and no drop is gone before it is looked for.
  snapshot: ["s3:DeleteObjectVersion raw/snapshot/*"],
  takedowns: [
    "s3:DeleteObjectVersion inbox/*",
    "s3:DeleteObjectVersion raw/*",
    "s3:ListBucket inbox",
  ],
};
