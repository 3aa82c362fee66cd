/** The embedded queues: kept by SQLite, every message on disk before its sender is answered. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { loadParts, QueueEngine, QueuePersistence } from "./objects/fauxqs-parts.ts";
import type { Asides } from "./set-aside.ts";

type Parts = Awaited<ReturnType<typeof loadParts>>;

export interface Queues {
  engine: QueueEngine;
  /** Queues a message at once, as if it had been sent. */
  send(queue: string, body: string): void;
  /** The bodies of all messages of a queue that are not settled: ready, delayed or in hand. */
  bodies(queue: string): string[];
  close(): void;
}

/** The file that fauxqs keeps its queues in. */
const fileName = "fauxqs.db";

/** Opens the queues of a folder; `null` keeps nothing. Damaged ones are set aside and begin anew. */
export function openQueues(parts: Parts, folder: string | null, asides: Asides | null): Queues {
  const engine = new parts.SqsStore();
  const persistence = folder === null ? null : openFiles(parts, folder, asides, engine);
  return {
    engine,
    send: (queue, body) => {
      const found = engine.getQueueByName(queue);
      if (found === undefined) throw new Error(`queues: no queue ${queue}`);
      found.enqueue(parts.SqsStore.createMessage(body));
    },
    bodies: (queue) => {
      const found = engine.getQueueByName(queue)?.inspectMessages();
      if (found === undefined) return [];
      const inHand = found.inflight.map(({ message }) => message);
      return [...found.ready, ...found.delayed, ...inHand].map(({ body }) => body);
    },
    close: () => persistence?.close(),
  };
}

function openFiles(
  parts: Parts,
  folder: string,
  asides: Asides | null,
  engine: QueueEngine,
): QueuePersistence {
  const open = () => {
    releaseAll(join(folder, fileName));
    const persistence = new parts.PersistenceManager(folder);
    persistence.loadSqsAndSns(engine, new parts.SnsStore());
    return persistence;
  };
  let persistence: QueuePersistence;
  try {
    persistence = open();
  } catch (error) {
    if (asides === null || !isDamaged(error)) throw error;
    // What waited in them is found again in the inbox: a drop without an outcome is queued anew.
    asides.take(
      [folder],
      "queues",
      `the queues cannot be read (${error.message}); they begin anew`,
    );
    persistence = open();
  }
  engine.persistence = persistence;
  for (const queue of engine.allQueues()) queue.persistence = persistence;
  return persistence;
}

/**
 * Gives back what a process that died had in hand: nobody else can hold a message when a folder is
 * opened. Each keeps the count of its receipts, so that a page that kills its worker comes to an end.
 */
function releaseAll(path: string): void {
  if (!existsSync(path)) return;
  const database = new DatabaseSync(path);
  try {
    const tables = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'sqs_messages'");
    if (tables.get() === undefined) return;
    database.exec("UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL");
  } finally {
    database.close();
  }
}

/** SQLITE_CORRUPT and SQLITE_NOTADB (https://sqlite.org/rescode.html). */
const damageCodes = [11, 26];

function isDamaged(error: unknown): error is Error {
  return (
    error instanceof Error &&
    "errcode" in error &&
    damageCodes.includes(Number(error.errcode) & 0xff)
  );
}
