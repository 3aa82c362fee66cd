/** What a build asks of the table that live drops go to: it must leave its throughput to them. */
import { buildEdition } from "@winnow/functions/editions";
import type { Clients } from "@winnow/functions/services";
import { expect, test } from "vitest";
import { htmlPage } from "../support/pages.ts";
import { openWorld } from "../support/world.ts";

const names = ["bridge", "harbour", "library"];
const urlOf = (name: string) => `https://news.example.org/${name}`;
const keyOf = (name: string) => `inbox/a/${name}.html`;

test("a build writes nothing where live drops are filed but its steps, and counts by reads of half the price", async () => {
  const world = await openWorld();
  try {
    for (const name of names) {
      const url = urlOf(name);
      await world.drop({ key: keyOf(name), url, body: htmlPage(name, url) });
    }
    const archive = await world.freshArchive();
    await archive.deliver(...names.map(keyOf));
    const calls = watched(archive.clients);
    const phases = new Set<string>();
    const onStep = (phase: string) => void phases.add(phase);
    const { edition } = await buildEdition(archive.services, { now: true, onStep });
    expect([...phases]).toEqual(["looking", "building", "comparing"]);

    const { WINNOW_TABLE: live } = archive.environment;
    const ofLive = calls.filter(({ table, isOfRegistry }) => table === live && !isOfRegistry);
    expect(ofLive.length).toBeGreaterThan(0);
    expect(ofLive.filter(({ isRead }) => !isRead)).toEqual([]);
    // What has no raw copy is asked for once, however many pages there are.
    expect(ofLive.filter(({ isConsistent }) => isConsistent)).toHaveLength(1);
    // All that it writes goes into its own table, whose capacity is its own.
    const written = calls.filter(({ isRead, isOfRegistry }) => !isRead && !isOfRegistry);
    expect(new Set(written.map(({ table }) => table))).toEqual(new Set([edition?.table]));
  } finally {
    await world.stop();
  }
});

/** A call on an item or a range of a table. */
interface Call {
  name: string;
  table: string;
  isRead: boolean;
  isConsistent: boolean;
  /** Steps of editions stand in the first edition's table, in a partition of their own. */
  isOfRegistry: boolean;
}

interface Input {
  TableName?: string;
  RequestItems?: Record<string, { ConsistentRead?: boolean }>;
  ConsistentRead?: boolean;
}

const reads = new Set(["GetItem", "BatchGetItem", "Query"]);
const writes = new Set(["PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem"]);

/** Notes the calls on items from now on. */
function watched({ dynamo }: Clients): Call[] {
  const calls: Call[] = [];
  dynamo.middlewareStack.add(
    (next, context) => (args) => {
      const name = String((context as { commandName?: string }).commandName).replace("Command", "");
      const input = args.input as Input;
      const [[batchTable, batch] = []] = Object.entries(input.RequestItems ?? {});
      if (reads.has(name) || writes.has(name)) {
        calls.push({
          name,
          table: input.TableName ?? batchTable ?? "",
          isRead: reads.has(name),
          isConsistent: (input.ConsistentRead ?? batch?.ConsistentRead) === true,
          isOfRegistry: JSON.stringify(input).includes('"EDITIONS"'),
        });
      }
      return next(args);
    },
    { step: "initialize", name: "watched" },
  );
  return calls;
}
