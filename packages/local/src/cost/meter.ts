/**
 * Counts the SDK calls of a set of clients and the capacity units that DynamoDB says they took.
 * Both follow from the pages alone, not from the machine.
 */
import type { Clients } from "@winnow/functions/services";
import { tableShape } from "@winnow/functions/table";

export interface Usage {
  /** Calls by name, `GetItem` say. */
  calls: Record<string, number>;
  readUnits: number;
  writeUnits: number;
  /** Of the write units, those that the indexes take. */
  indexUnits: number;
}

/** The parts of any call's input and output that are read. */
interface Input {
  TableName?: string;
  RequestItems?: object;
  ReturnConsumedCapacity?: string;
  ExpressionAttributeValues?: Record<string, unknown>;
}
interface Capacity {
  CapacityUnits?: number;
}
interface Output {
  ConsumedCapacity?: Capacity | Capacity[];
}

const writes = new Set(["PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem"]);

/** Starts to count; the returned usage grows as calls are made. */
export function meter({ s3, dynamo, sqs }: Clients): Usage {
  const usage: Usage = { calls: {}, readUnits: 0, writeUnits: 0, indexUnits: 0 };
  for (const { middlewareStack } of [s3, dynamo, sqs] as unknown as { middlewareStack: Stack }[]) {
    middlewareStack.add(
      (next, context) => (args) => {
        const input = args.input as Input;
        if (input.TableName ?? input.RequestItems) input.ReturnConsumedCapacity = "TOTAL";
        return next(args).then(
          (result) => {
            count(usage, callOf(context), input, result.output);
            return result;
          },
          (error) => {
            count(usage, callOf(context), input, null);
            throw error;
          },
        );
      },
      // Last of the first step: behind the wrapper for plain values, so that the names are DynamoDB's.
      { step: "initialize", name: "meter", priority: "low" },
    );
  }
  return usage;
}

function callOf({ commandName = "" }: { commandName?: string }): string {
  return commandName.replace(/Command$/, "");
}

function count(usage: Usage, call: string, input: Input, output: Output | null): void {
  usage.calls[call] = (usage.calls[call] ?? 0) + 1;
  if (input.ReturnConsumedCapacity === undefined) return;
  // A write that its condition refuses takes a unit, and its error does not say so.
  const units = output === null ? 1 : unitsOf(output);
  if (!writes.has(call)) {
    usage.readUnits += units;
    return;
  }
  // The embedded engine counts the table alone; the indexes follow from what the write sets.
  const index = output === null ? 0 : indexUnitsOf(input);
  usage.writeUnits += units + index;
  usage.indexUnits += index;
}

function unitsOf({ ConsumedCapacity = [] }: Output): number {
  return [ConsumedCapacity].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
}

/** One unit for each index whose key an update sets: what they project stays under 1 KB. */
function indexUnitsOf({ ExpressionAttributeValues = {} }: Input): number {
  const keys = Object.values(tableShape.indexes).map(({ hashKey }) => `:${hashKey}`);
  return keys.filter((key) => key in ExpressionAttributeValues).length;
}

/** The part of the SDK's middleware stack that is used, the same for its three clients. */
interface Stack {
  add(
    middleware: (
      next: (args: { input: unknown }) => Promise<{ output: Output }>,
      context: { commandName?: string },
    ) => (args: { input: unknown }) => Promise<{ output: Output }>,
    options: object,
  ): void;
}
