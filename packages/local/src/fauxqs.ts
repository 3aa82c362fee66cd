/** fauxqs, S3 and SQS in this process, on 127.0.0.1: its own routes over the stores that we give it. */
import { join } from "node:path";
import { buildApp } from "fauxqs";
import { type Control, controlPaths } from "./control.ts";
import { admitOnlyUs } from "./loopback/admission.ts";
import { loadParts, type QueueEngine } from "./objects/fauxqs-parts.ts";
import { encodeListing } from "./objects/list-encoding.ts";
import { type OnDelete, type OnUpload, openObjects } from "./objects/object-engine.ts";
import { openQueues, type Queues } from "./queues.ts";
import type { Asides } from "./set-aside.ts";

export interface Fauxqs {
  port: number;
  queues: Queues;
  stop(): Promise<void>;
}

export interface FauxqsOptions {
  /** Where objects and queues are kept; `null` keeps nothing. */
  dataDir: string | null;
  port: number;
  asides: Asides | null;
  /** Without their files, the queues are empty and nothing is kept of them: for those who read. */
  withQueueFiles: boolean;
  onUpload: OnUpload;
  onDelete: OnDelete;
  /** Answers what is asked below `/_winnow/`; the name is none that a bucket may have. */
  control?: Control;
}

export async function startFauxqs(options: FauxqsOptions): Promise<Fauxqs> {
  const { dataDir, asides, onDelete, onUpload, control } = options;
  const parts = await loadParts();
  const at = (name: string) => (dataDir === null ? null : join(dataDir, name));
  const s3Store = openObjects(parts, at("objects"), asides, { onUpload, onDelete });
  const queues = openQueues(parts, options.withQueueFiles ? at("queues") : null, asides);
  const sqsStore: QueueEngine = queues.engine;
  const app = buildApp({
    logger: false,
    stores: { s3Store, sqsStore, snsStore: new parts.SnsStore() },
  });
  app.addHook("onSend", async (request, _, payload) => {
    const isListing = typeof payload === "string" && payload.includes("<ListBucketResult ");
    if (!isListing) return payload;
    return encodeListing(payload, Object(request.query)["encoding-type"]);
  });
  if (control !== undefined) {
    app.get(controlPaths.about, () => control.about());
    app.post(controlPaths.yield, async (_, reply) => {
      control.yield();
      return reply.status(202).send();
    });
  }
  admitOnlyUs(app.server, "no-pages");
  const address = await app.listen({ port: options.port, host: "127.0.0.1" }).catch((error) => {
    queues.close();
    throw error;
  });
  return {
    port: Number(new URL(address).port),
    queues,
    stop: async () => {
      await app.close();
      queues.close();
    },
  };
}
