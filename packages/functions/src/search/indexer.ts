/** How the index of an edition is kept: in files of the raw bucket, or on a server. */
import { randomUUID } from "node:crypto";
import { catalogueSource } from "@winnow/search/archive";
import type { FollowReport } from "@winnow/search/opensearch";
import {
  type BuildOptions,
  buildIndex,
  type IndexerPorts,
  type IndexerReport,
  prefixOf,
  sweepIndexFiles,
  updateIndex,
} from "@winnow/search/publishing";
import type { SearchServer, Services } from "../services/services.ts";
import { engineOf } from "./search-server.ts";

/** The services that an index is kept with. */
export type IndexServices = Pick<
  Services,
  "catalogue" | "clock" | "log" | "search" | "searchServer" | "table"
>;

export type StepReport = IndexerReport | FollowReport;

export interface Indexer {
  /** Whether there is an index to follow. */
  exists(): Promise<boolean>;
  update(options: Pick<BuildOptions, "onRead">): Promise<StepReport>;
  build(options: BuildOptions): Promise<StepReport>;
  /** Deletes files that nobody reads and that were stored before an instant; how many. */
  sweep(before: string): Promise<number>;
}

export async function indexerOf(services: IndexServices): Promise<Indexer> {
  const { searchServer } = services;
  return searchServer === null ? ofFiles(services) : onServer(services, searchServer);
}

function ofFiles({ catalogue, clock, search, table }: IndexServices): Indexer {
  const ports: IndexerPorts = {
    source: catalogueSource(catalogue, clock),
    announcements: search.announcements,
    store: search.files,
    pointer: search.pointer,
    newName: randomUUID,
    now: () => clock.now().getTime(),
  };
  return {
    exists: async () => (await search.pointer.read(table)) !== null,
    update: (options) => updateIndex(table, ports, options),
    build: (options) => buildIndex(table, ports, options),
    sweep: async (before) => (await sweepIndexFiles(table, before, ports)).length,
  };
}

async function onServer(services: IndexServices, server: SearchServer): Promise<Indexer> {
  const { catalogue, clock, search, table } = services;
  const { buildOnServer, followOnServer, openCurrent } = await import("@winnow/search/opensearch");
  const engine = await engineOf(server);
  const ports = {
    engine,
    source: catalogueSource(catalogue, clock),
    announcements: search.announcements,
    newName: randomUUID,
    now: () => clock.now().getTime(),
  };
  return {
    exists: async () => (await openCurrent(engine, table)) !== null,
    update: (options) => followOnServer(table, ports, options),
    build: (options) => buildOnServer(table, ports, { ...options, replicas: server.replicas }),
    // Files of the time before the server would keep words of what is taken down.
    sweep: async (before) => {
      const left = (await search.files.list(prefixOf(table))).filter(
        ({ storedAt }) => storedAt < before,
      );
      for (const { key } of left) await search.files.delete(key);
      return left.length;
    },
  };
}
