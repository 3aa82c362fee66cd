/** The world of publishing in memory, which can be made to fail at any of its calls. */
import type { IndexedDocument } from "../index/index.ts";
import type { ArticleState, IndexerPorts, PublishedIndex } from "../publishing/index.ts";
import type { IndexDraft } from "../publishing/ports.ts";

/** What a killed process leaves behind: the call it died in may have been made. */
export class Killed extends Error {}

/** An archive, its announcements, and where its index is published. */
export class MemoryWorld {
  readonly articles = new Map<string, ArticleState>();
  readonly log: string[] = [];
  readonly objects = new Map<string, { bytes: Uint8Array; storedAt: string }>();
  readonly pointers = new Map<string, PublishedIndex>();
  readonly drafts = new Map<string, IndexDraft>();
  /** Milliseconds since 1970. */
  now = 0;
  /** The instant that objects are stored at. */
  today = "2020-01-01";
  /** Called before every write of the archive's readers; tests change the archive in it. */
  onRead: () => void = () => {};
  #names = 0;
  #calls = 0;
  #killAt = Number.POSITIVE_INFINITY;
  #isDoneFirst = false;

  /** Files an article, or a newer state of it. */
  file(document: IndexedDocument): void {
    this.articles.set(document.id, { state: "present", document });
    this.log.push(document.id);
  }

  takeDown(id: string, revision: number): void {
    this.articles.set(id, { state: "gone", id, revision });
    this.log.push(id);
  }

  /** Lets the n-th call from now fail, before or after it is done. */
  killAt(call: number, isDoneFirst: boolean): void {
    this.#calls = 0;
    this.#killAt = call;
    this.#isDoneFirst = isDoneFirst;
  }

  /** The ports, as one process holds them. */
  ports(): IndexerPorts {
    const { articles, drafts, log, objects, pointers } = this;
    const call = <T>(work: () => T) => this.#call(work);
    const read = async (ids: readonly string[]) => {
      this.onRead();
      return call(() => ids.flatMap((id) => articles.get(id) ?? []));
    };
    return {
      source: {
        read,
        async *all(after) {
          const ids = [...articles.keys()].filter((id) => after === null || id > after).sort();
          for (let at = 0; at < ids.length; at += 7) {
            const page = ids.slice(at, at + 7);
            const next = at + 7 < ids.length ? (page.at(-1) ?? null) : null;
            yield await call(() => ({ ids: page, next }));
          }
        },
      },
      announcements: {
        since: (cursor, limit) =>
          call(() => {
            const from = Math.max(0, Number(cursor) - 1); // one comes twice
            const ids = log.slice(from, from + limit);
            return {
              ids,
              cursor: String(from + ids.length),
              isEnd: from + ids.length >= log.length,
            };
          }),
        head: () => call(() => String(log.length)),
      },
      store: {
        put: (key, bytes) =>
          call(
            () => void objects.set(key, { bytes: Uint8Array.from(bytes), storedAt: this.today }),
          ),
        get: (key) => call(() => objects.get(key)?.bytes ?? null),
        delete: (key) => call(() => void objects.delete(key)),
        list: (prefix) =>
          call(() =>
            [...objects]
              .filter(([key]) => key.startsWith(prefix))
              .map(([key, { storedAt }]) => ({ key, storedAt })),
          ),
      },
      pointer: {
        read: (edition) => call(() => pointers.get(edition) ?? null),
        swap: (next, expected) =>
          call(() => {
            if ((pointers.get(next.edition)?.version ?? null) !== expected) return false;
            pointers.set(next.edition, next);
            return true;
          }),
        readDraft: (edition) => call(() => drafts.get(edition) ?? null),
        swapDraft: (next, expected) =>
          call(() => {
            if ((drafts.get(next.edition)?.version ?? null) !== expected) return false;
            drafts.set(next.edition, next);
            return true;
          }),
      },
      now: () => this.now,
      newName: () => {
        this.#names += 1;
        return `file-${this.#names}`;
      },
    };
  }

  async #call<T>(work: () => T): Promise<T> {
    this.#calls += 1;
    if (this.#calls !== this.#killAt) return work();
    if (this.#isDoneFirst) work();
    throw new Killed(`killed at call ${this.#calls}`);
  }
}
