/** Many pages cleaned on all cores, in the order in which they were given. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { CleanedPage, PageToClean } from "./clean-page.ts";

/** A thread reads the models anew: fewer pages than this for each are done sooner without. */
const pagesForAThread = 12;

/** Pages that a thread may be ahead of what is printed: what waits is kept in memory. */
const aheadOfEach = 16;

/** How many threads are worth it. */
export function threadsFor(pages: number, jobs: number | null): number {
  const most = jobs ?? availableParallelism();
  return Math.min(most, Math.floor(pages / pagesForAThread));
}

/** Cleans pages and yields each in its turn. */
export async function* cleanPages(
  pages: readonly PageToClean[],
  jobs: number | null,
): AsyncIterable<CleanedPage> {
  const threads = threadsFor(pages.length, jobs);
  if (threads > 1) {
    yield* onThreads(pages, threads);
    return;
  }
  const { cleanPage } = await import("./clean-page.ts");
  for (const page of pages) yield await cleanPage(page);
}

async function* onThreads(
  pages: readonly PageToClean[],
  count: number,
): AsyncIterable<CleanedPage> {
  const threads = Array.from({ length: count }, () => new Thread());
  const waiting: Promise<CleanedPage>[] = [];
  let next = 0;
  const idle = [...threads];
  const give = () => {
    while (next < pages.length && waiting.length < count * aheadOfEach) {
      const page = pages[next] as PageToClean;
      waiting.push(queue(page));
      next += 1;
    }
  };
  const wanted: ((thread: Thread) => void)[] = [];
  const free = (thread: Thread) => {
    const first = wanted.shift();
    if (first) first(thread);
    else idle.push(thread);
  };
  const queue = async (page: PageToClean): Promise<CleanedPage> => {
    const thread = idle.pop() ?? (await new Promise<Thread>((resolve) => wanted.push(resolve)));
    try {
      return await thread.clean(page);
    } finally {
      free(thread);
    }
  };
  try {
    for (give(); waiting.length > 0; give()) yield await (waiting.shift() as Promise<CleanedPage>);
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

/** A worker thread that does one page at a time. */
class Thread {
  readonly #worker = new Worker(new URL("./clean-worker.ts", import.meta.url));

  clean(page: PageToClean): Promise<CleanedPage> {
    const { promise, resolve, reject } = Promise.withResolvers<CleanedPage>();
    this.#worker.once("error", reject);
    this.#worker.once("message", (cleaned: CleanedPage) => {
      this.#worker.off("error", reject);
      resolve(cleaned);
    });
    this.#worker.postMessage(page);
    return promise;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
