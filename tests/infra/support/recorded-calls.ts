/** Records the SDK calls that code makes, as the actions and resources that IAM knows. */
import type { Clients, Services } from "@winnow/functions/services";
import type { Archive } from "../../support/world.ts";

/** An action on a kind of resource: `s3:GetObject inbox/*`. */
export type Need = string;

/** Fields of any call's input that say what it is about. */
interface Input {
  Bucket?: string;
  Key?: string;
  VersionId?: string;
  TableName?: string;
  RequestItems?: object;
  IndexName?: string;
  QueueUrl?: string;
}

/** What IAM asks for a call. A `HEAD` is a read; batches of messages ask what single ones do. */
const actions: Record<string, string> = {
  GetObject: "s3:GetObject",
  HeadObject: "s3:GetObject",
  PutObject: "s3:PutObject",
  DeleteObject: "s3:DeleteObject",
  ListObjectsV2: "s3:ListBucket",
  ListObjectVersions: "s3:ListBucketVersions",
  CopyObject: "s3:PutObject",
  GetItem: "dynamodb:GetItem",
  PutItem: "dynamodb:PutItem",
  UpdateItem: "dynamodb:UpdateItem",
  DeleteItem: "dynamodb:DeleteItem",
  BatchGetItem: "dynamodb:BatchGetItem",
  Query: "dynamodb:Query",
  Scan: "dynamodb:Scan",
  BatchWriteItem: "dynamodb:BatchWriteItem",
  CreateTable: "dynamodb:CreateTable",
  DeleteTable: "dynamodb:DeleteTable",
  DescribeTable: "dynamodb:DescribeTable",
  UpdateTable: "dynamodb:UpdateTable",
  UpdateContinuousBackups: "dynamodb:UpdateContinuousBackups",
  GetQueueAttributes: "sqs:GetQueueAttributes",
  SendMessage: "sqs:SendMessage",
  SendMessageBatch: "sqs:SendMessage",
  ReceiveMessage: "sqs:ReceiveMessage",
  DeleteMessage: "sqs:DeleteMessage",
  ChangeMessageVisibility: "sqs:ChangeMessageVisibility",
};

/** The SDK's wrapper for plain values has shorter names for the same calls. */
const short: Record<string, string> = {
  Get: "GetItem",
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  BatchGet: "BatchGetItem",
  BatchWrite: "BatchWriteItem",
};

/** The call that a command class makes: `GetCommand` reads an item. */
export function callOf(commandName: string): string {
  const name = commandName.replace(/Command$/, "");
  return short[name] ?? name;
}

export interface Recording {
  needs: Set<Need>;
  calls: Set<string>;
}

/** Watches an archive's clients; `reset` starts a new recording. */
export function record({ clients, services }: Archive): { reset(): Recording } {
  let recording: Recording = { needs: new Set(), calls: new Set() };
  const note = (call: string, input: Input, error: unknown) => {
    recording.calls.add(call);
    for (const need of needsOf(call, input, services, error)) recording.needs.add(need);
  };
  watch(clients, note);
  return {
    reset() {
      recording = { needs: new Set(), calls: new Set() };
      return recording;
    },
  };
}

type Note = (call: string, input: Input, error: unknown) => void;

function watch({ s3, dynamo, sqs }: Clients, note: Note): void {
  const step = { step: "initialize", name: "recorded-calls" } as const;
  const around = async <Result>(
    context: { commandName?: string },
    input: object,
    send: () => Promise<Result>,
  ): Promise<Result> => {
    const call = callOf(String(context.commandName));
    try {
      const result = await send();
      note(call, input, null);
      return result;
    } catch (error) {
      note(call, input, error);
      throw error;
    }
  };
  s3.middlewareStack.add((next, c) => (args) => around(c, args.input, () => next(args)), step);
  dynamo.middlewareStack.add((next, c) => (args) => around(c, args.input, () => next(args)), step);
  sqs.middlewareStack.add((next, c) => (args) => around(c, args.input, () => next(args)), step);
}

function needsOf(call: string, input: Input, services: Services, error: unknown): Need[] {
  const action = actions[call];
  if (action === undefined) throw new Error(`no action is known for the call ${call}`);
  const { Bucket, Key, VersionId, TableName, RequestItems, IndexName, QueueUrl } = input;
  if (Bucket !== undefined) {
    const bucket = Bucket === services.inboxBucket ? "inbox" : "raw";
    if (action.startsWith("s3:ListBucket")) return [`${action} ${bucket}`];
    // Files of the search index, notes of builds and snapshots are replaced, all else in that bucket stays.
    const folder = /^(?:search|reports|snapshot)\//.exec(bucket === "raw" ? (Key ?? "") : "")?.[0];
    const where = folder === undefined ? `${bucket}/*` : `raw/${folder}*`;
    const read = VersionId === undefined ? action : `${action}Version`;
    // An object that is gone is a 404 for those who may list the bucket, and a 403 for the others.
    const isMissing = error instanceof Error && /^(NoSuch|NotFound)/.test(error.name);
    return [`${read} ${where}`, ...(isMissing ? [`s3:ListBucket ${bucket}`] : [])];
  }
  if (TableName !== undefined || RequestItems !== undefined) {
    const name = TableName ?? Object.keys(RequestItems ?? {})[0] ?? "";
    const table = name.includes("-edition-") ? "editions" : "table";
    return [`${action} ${IndexName === undefined ? table : `${table}/index/*`}`];
  }
  if (QueueUrl?.includes("/parts-")) return [`${action} parts`];
  return [`${action} ${QueueUrl?.includes("dead-letters") ? "dead-letters" : "queue"}`];
}
