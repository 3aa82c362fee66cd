/** Asks an archive what its API answers, in this process: the same questions, the same answers. */
import { apiOf } from "@winnow/functions/api";
import type { OpenArchive } from "./open-archive.ts";
import { withSearch } from "./search-archive.ts";

/** Answers a request; the address counts by its path and query alone. */
export type Answering = (path: string, init?: RequestInit) => Promise<Response>;

/** Runs work that asks; the index is as new as the archive when it begins. */
export function withAnswers<Result>(
  archive: OpenArchive,
  work: (ask: Answering) => Promise<Result>,
): Promise<Result> {
  return withSearch(archive, (reader) => {
    const app = apiOf({ ...archive.services, access: { kind: "loopback" } }, reader);
    return work(async (path, init = {}) =>
      app.request(path, { ...init, headers: { ...init.headers, host: "localhost" } }),
    );
  });
}
