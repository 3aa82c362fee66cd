/** Builds and removes an edition on engines of its own, and measures what each phase took. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildEdition, type Phase, removeEdition } from "@winnow/functions/editions";
import { s3EventOf } from "@winnow/functions/events";
import { ingestBatch } from "@winnow/functions/ingest";
import { createServices } from "@winnow/functions/services";
import { clientsOf, createResources, environmentOf } from "../resources.ts";
import { startEnginesApart } from "./engines-thread.ts";
import type { PageToMeasure } from "./measured-run.ts";
import { meter, type Usage } from "./meter.ts";

/** What a phase took, of all pages together. */
export interface MeasuredPhase {
  usage: Usage;
  /** Processor time of the worker's thread; the engines run in another. */
  cpuMs: number;
}

export type PhaseName = Phase | "removing";

/** Files pages, builds an edition of them although nothing would change, and removes it. */
export async function measureEditions(
  pages: readonly PageToMeasure[],
  onPage: () => void = () => undefined,
): Promise<Record<PhaseName, MeasuredPhase>> {
  const dataDir = await mkdtemp(join(tmpdir(), "winnow-measure-"));
  const engines = await startEnginesApart(dataDir);
  try {
    const environment = environmentOf(engines.endpoints);
    const [droppers, workers] = [clientsOf(engines.endpoints), clientsOf(engines.endpoints)];
    await createResources(droppers);
    const filing = createServices(environment, droppers, () => undefined);
    for (const { key, bytes } of pages) {
      await filing.inbox.put(key, bytes);
      const listed = await filing.inbox.head(key);
      if (listed === null) throw new Error(`inbox: ${key} is gone`);
      const body = JSON.stringify(s3EventOf(filing.inboxBucket, listed));
      await ingestBatch(filing, { Records: [messageOf(body)] });
      onPage();
    }
    const usage = meter(workers);
    const services = createServices(environment, workers, () => undefined);
    const phases = new Phases(usage);
    const onStep = (phase: PhaseName) => {
      phases.enter(phase);
      onPage();
    };
    const { edition } = await buildEdition(services, { now: true, onStep });
    phases.enter("removing");
    if (edition !== null) await removeEdition(services, edition.number);
    return phases.end();
  } finally {
    await engines.stop();
    await rm(dataDir, { recursive: true });
  }
}

/** Parts a usage that grows by the phase that it grew in. */
class Phases {
  readonly #usage: Usage;
  readonly #parts = new Map<PhaseName, MeasuredPhase>();
  #phase: PhaseName = "looking";
  #before: Usage;
  #cpu = process.threadCpuUsage();

  constructor(usage: Usage) {
    this.#usage = usage;
    this.#before = copyOf(usage);
  }

  enter(phase: PhaseName): void {
    if (phase === this.#phase) return;
    const { user, system } = process.threadCpuUsage(this.#cpu);
    const usage = difference(this.#usage, this.#before);
    this.#parts.set(this.#phase, { usage, cpuMs: (user + system) / 1000 });
    this.#before = copyOf(this.#usage);
    this.#cpu = process.threadCpuUsage();
    this.#phase = phase;
  }

  end(): Record<PhaseName, MeasuredPhase> {
    const last = this.#phase;
    this.enter(last === "looking" ? "removing" : "looking");
    return Object.fromEntries(this.#parts) as Record<PhaseName, MeasuredPhase>;
  }
}

function copyOf(usage: Usage): Usage {
  return { ...usage, calls: { ...usage.calls } };
}

function difference(now: Usage, before: Usage): Usage {
  const calls = Object.entries(now.calls).map(([name, n]) => [name, n - (before.calls[name] ?? 0)]);
  return {
    calls: Object.fromEntries(calls),
    readUnits: now.readUnits - before.readUnits,
    writeUnits: now.writeUnits - before.writeUnits,
    indexUnits: now.indexUnits - before.indexUnits,
  };
}

function messageOf(body: string) {
  return {
    ...{ messageId: "m", receiptHandle: "m", body, messageAttributes: {}, md5OfBody: "" },
    attributes: {
      ...{ ApproximateReceiveCount: "1", SentTimestamp: "0", SenderId: "" },
      ApproximateFirstReceiveTimestamp: "0",
    },
    ...{ eventSource: "aws:sqs", eventSourceARN: "", awsRegion: "us-east-1" },
  };
}
