/** The few table operations the adapters need, over one DynamoDB table. */
import {
  BatchGetCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
  type QueryCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from "@aws-sdk/lib-dynamodb";
import { isConditionFailure } from "../../errors.ts";
import type { Key } from "../keys.ts";
import type { IndexName } from "./table.ts";

/** DynamoDB's limit for `BatchGetItem`. */
const maxKeysPerBatch = 100;

export type Item = Record<string, unknown>;

/** The items of a partition whose sort keys begin alike. */
export interface KeyRange {
  PK: string;
  prefix: string;
}

/** Items that are read at a time from the end of a range. */
const backwardsPageSize = 20;

/** An update's expression and values; names that DynamoDB reserves are given as `#name`. */
export type Update = Pick<
  UpdateCommandInput,
  | "UpdateExpression"
  | "ConditionExpression"
  | "ExpressionAttributeNames"
  | "ExpressionAttributeValues"
>;

/** What is asked of an index. */
export type IndexQuery = Omit<QueryCommandInput, "TableName" | "IndexName">;

export class TableClient {
  readonly #client: DynamoDBDocumentClient;
  readonly #name: string;
  readonly #isPatient: boolean;

  /**
   * Reads are strongly consistent, since the protocol of filing reads what it has just written. A
   * `isPatient` client reads for half of the price, and may miss what was written a moment ago: for
   * those who only count.
   */
  constructor(client: DynamoDBDocumentClient, name: string, { isPatient = false } = {}) {
    this.#client = client;
    this.#name = name;
    this.#isPatient = isPatient;
  }

  async get(Key: Key): Promise<Item | null> {
    const command = new GetCommand({
      TableName: this.#name,
      Key,
      ConsistentRead: !this.#isPatient,
    });
    return (await this.#client.send(command)).Item ?? null;
  }

  /** Reads many items at once; keys without an item are left out, and order means nothing. */
  async getMany(keys: readonly Key[], { consistent }: { consistent: boolean }): Promise<Item[]> {
    const items: Item[] = [];
    for (let from = 0; from < keys.length; from += maxKeysPerBatch) {
      let missing: Item[] = keys.slice(from, from + maxKeysPerBatch).map((key) => ({ ...key }));
      for (let round = 0; missing.length > 0; round += 1) {
        if (round > 0) await pause(round);
        const ConsistentRead = consistent && !this.#isPatient;
        const request = { [this.#name]: { Keys: missing, ConsistentRead } };
        const answer = await this.#client.send(new BatchGetCommand({ RequestItems: request }));
        items.push(...(answer.Responses?.[this.#name] ?? []));
        // What a throttled table did not answer is asked for again.
        missing = answer.UnprocessedKeys?.[this.#name]?.Keys ?? [];
      }
    }
    return items;
  }

  /** Puts an item unless its key is taken; `false` if it is. */
  putIfAbsent(key: Key, item: Item): Promise<boolean> {
    return this.putIf(key, item, "attribute_not_exists(PK)");
  }

  /** Puts an item where a condition holds; `false` if it does not. */
  async putIf(
    key: Key,
    item: Item,
    condition: string,
    names?: Record<string, string>,
    values?: Item,
  ): Promise<boolean> {
    const command = new PutCommand({
      TableName: this.#name,
      Item: { ...key, ...item },
      ConditionExpression: condition,
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
    });
    return (await this.#conditional(() => this.#client.send(command))) !== null;
  }

  async put(key: Key, item: Item): Promise<void> {
    await this.#client.send(new PutCommand({ TableName: this.#name, Item: { ...key, ...item } }));
  }

  /** Updates an item; `false` if its condition does not hold. */
  async update(key: Key, update: Update): Promise<boolean> {
    const command = new UpdateCommand({ TableName: this.#name, Key: key, ...update });
    return (await this.#conditional(() => this.#client.send(command))) !== null;
  }

  /** Updates an item and returns it as it then stands; `null` if its condition does not hold. */
  async updateReturning(key: Key, update: Update): Promise<Item | null> {
    const command = new UpdateCommand({
      TableName: this.#name,
      Key: key,
      ReturnValues: "ALL_NEW",
      ...update,
    });
    return (await this.#conditional(() => this.#client.send(command)))?.Attributes ?? null;
  }

  /** All items of a partition whose sort key starts with a prefix. */
  async startingWith(range: KeyRange): Promise<Item[]> {
    const items: Item[] = [];
    for await (const page of this.pages(range)) items.push(...page);
    return items;
  }

  /** The same, page by page. */
  pages(range: KeyRange): AsyncIterable<Item[]> {
    return this.#rangePages(range, {});
  }

  /** The same from the last on, few at a time at first: most ask for the last few alone. */
  pagesBackwards(range: KeyRange): AsyncIterable<Item[]> {
    return this.#rangePages(range, { ScanIndexForward: false, Limit: backwardsPageSize });
  }

  async *#rangePages(
    { PK, prefix }: KeyRange,
    more: Partial<QueryCommandInput>,
  ): AsyncIterable<Item[]> {
    const pages = paginateQuery(
      { client: this.#client },
      {
        TableName: this.#name,
        ConsistentRead: !this.#isPatient,
        KeyConditionExpression: "PK = :pk AND begins_with(SK, :prefix)",
        ExpressionAttributeValues: { ":pk": PK, ":prefix": prefix },
        ...more,
      },
    );
    for await (const page of pages) yield page.Items ?? [];
  }

  /** An index's entries, page by page. */
  async *indexPages(index: IndexName, query: IndexQuery): AsyncIterable<Item[]> {
    const pages = paginateQuery(
      { client: this.#client },
      { TableName: this.#name, IndexName: index, ...query },
    );
    for await (const page of pages) yield page.Items ?? [];
  }

  /** Deletes an item where a condition holds; `false` if it does not. */
  async deleteIf(
    key: Key,
    condition: string,
    values?: Item,
    names?: Record<string, string>,
  ): Promise<boolean> {
    const command = new DeleteCommand({
      TableName: this.#name,
      Key: key,
      ConditionExpression: condition,
      ExpressionAttributeValues: values,
      ExpressionAttributeNames: names,
    });
    return (await this.#conditional(() => this.#client.send(command))) !== null;
  }

  async delete(key: Key): Promise<void> {
    await this.#client.send(new DeleteCommand({ TableName: this.#name, Key: key }));
  }

  /** The answer to a write; `null` if its condition does not hold. */
  async #conditional<Answer>(write: () => Promise<Answer>): Promise<Answer | null> {
    try {
      return await write();
    } catch (error) {
      if (isConditionFailure(error)) return null;
      throw error;
    }
  }
}

/** Waits before a further round, twice as long each time, at most 1.6 s. */
function pause(round: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50 * 2 ** Math.min(round, 5)));
}
