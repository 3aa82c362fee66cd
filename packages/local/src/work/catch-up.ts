/**
 * Finds drops that nobody queued: those that were put while the archive was served without a worker,
 * or by a process that was killed between an object and its message. It runs behind the start, and
 * looks at what is new since the note that the last worker left.
 */
import { renameSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { dropsOfMessage } from "@winnow/functions/events";
import type { Clients, Services } from "@winnow/functions/services";
import { sweepInbox } from "@winnow/functions/sweep";
import { z } from "zod";
import type { Queues } from "../queues.ts";
import { names } from "../resources.ts";

/**
 * Every drop older than `through` has its outcome or is queued. It lies beside the queues, whose
 * loss is its own, and names the table that the outcomes are in: another one has none of them.
 */
const Note = z.object({ table: z.string(), through: z.iso.datetime() });

const fileName = "swept.json";

/** The note is renewed this often: a killed worker leaves so much to look at again. */
const renewalMs = 5000;

/** A clock that was set back gives new drops older instants; most corrections are of seconds. */
const marginMs = 60_000;

export interface CatchUpOptions {
  services: Services;
  clients: Clients;
  queues: Queues;
  /** The folder of the queues; `null` keeps no note. */
  folder: string | null;
  onError: (error: unknown) => void;
}

export class CatchUp {
  readonly #options: CatchUpOptions;
  readonly #stopped = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #table = "";
  #isComplete = false;

  constructor(options: CatchUpOptions) {
    this.#options = options;
  }

  /** Begins to look; from this instant on uploads are queued as they come. */
  start(): void {
    this.#running = this.#run(new Date()).catch(this.#options.onError);
  }

  /** Resolves when everything was looked at. */
  done(): Promise<void> {
    return this.#running;
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    clearInterval(this.#timer);
    await this.#running;
    this.#renew();
  }

  async #run(startedAt: Date): Promise<void> {
    const { services, clients, queues } = this.#options;
    this.#table = await identityOf(clients);
    const since = await this.#since();
    const queued = new Set(queues.bodies(names.queue).flatMap(uploadsOf));
    await sweepInbox(services, {
      since,
      before: startedAt.toISOString(),
      after: "",
      isLate: () => this.#stopped.signal.aborted,
      isQueued: (drop) => queued.has(uploadOf(drop)),
    });
    if (this.#stopped.signal.aborted) return;
    this.#isComplete = true;
    this.#renew();
    this.#timer = setInterval(() => this.#renew(), renewalMs);
    this.#timer.unref();
  }

  async #since(): Promise<string> {
    const { folder } = this.#options;
    if (folder === null) return "";
    const json = await readFile(join(folder, fileName), "utf8").catch(() => "null");
    const note = Note.safeParse(parsed(json));
    if (!note.success || note.data.table !== this.#table) return "";
    // Written by a clock that has been set right since: it says nothing of what came later.
    if (Date.parse(note.data.through) > Date.now() + marginMs) return "";
    return new Date(Date.parse(note.data.through) - marginMs).toISOString();
  }

  /** At once and undivided: the timer and the end may meet. */
  #renew(): void {
    const { folder, onError } = this.#options;
    if (folder === null || !this.#isComplete) return;
    const path = join(folder, fileName);
    const note = { table: this.#table, through: new Date().toISOString() };
    try {
      writeFileSync(`${path}.next`, JSON.stringify(note));
      renameSync(`${path}.next`, path);
    } catch (error) {
      // Without it, the next start has more to look at.
      onError(error);
    }
  }
}

/** A table that is made anew under the same name is another. */
async function identityOf({ dynamo }: Clients): Promise<string> {
  const { Table } = await dynamo.send(new DescribeTableCommand({ TableName: names.table }));
  return `${Table?.TableId ?? ""} ${Table?.CreationDateTime?.toISOString() ?? ""}`;
}

function uploadsOf(body: string): string[] {
  try {
    return dropsOfMessage(body).map(uploadOf);
  } catch {
    return []; // no message of S3: the worker says so
  }
}

function uploadOf({ key, etag }: { key: string; etag: string | null }): string {
  return `${etag} ${key}`;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
