/** How an OpenSearch server is asked: by HTTP, within a time, and again where it was too busy. */
import { setTimeout as pause } from "node:timers/promises";
import { SearchIndexError } from "../index/index.ts";

/** A request as it goes over the wire. */
export interface WireRequest {
  method: "GET" | "POST" | "PUT" | "DELETE";
  url: URL;
  headers: Record<string, string>;
  body: string;
}

/** Gives the headers that a server wants besides: a signature, a password. */
export type Sign = (request: WireRequest) => Promise<Record<string, string>>;

export interface EngineOptions {
  sign?: Sign;
  /** How long one answer may take, on the wire. */
  timeoutMs?: number;
  /** Waits before the second, the third … try, for a server that is busy or restarts. */
  waitsMs?: readonly number[];
}

/** More than a search may take inside the server, and less than a function of ours may run. */
const usualTimeoutMs = 20_000;

const usualWaitsMs = [250, 1000, 3000];

/** Answers that another try may change. Every request of ours may come twice without harm. */
const passing = new Set([429, 502, 503]);

/** Characters of an answer that an error quotes. */
const maxQuoted = 300;

export class Engine {
  readonly #endpoint: URL;
  readonly #options: EngineOptions;

  /** `endpoint`: `https://…`, of a server of OpenSearch 2 or later. */
  constructor(endpoint: string, options: EngineOptions = {}) {
    this.#endpoint = new URL(endpoint.endsWith("/") ? endpoint : `${endpoint}/`);
    this.#options = options;
  }

  /**
   * Asks, and gives the answer's JSON. `null` where the server knows no such thing. Throws a
   * `SearchIndexError`: `search.engine` where it refuses, `search.timeout` where it gave up,
   * `search.unreachable` where nobody answers in time.
   */
  async ask(
    method: WireRequest["method"],
    path: string,
    body: object | string = "",
  ): Promise<unknown> {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const type = typeof body === "string" ? "application/x-ndjson" : "application/json";
    const { waitsMs = usualWaitsMs } = this.#options;
    for (let tries = 0; ; tries += 1) {
      const answer = await this.#send(method, path, text, type);
      const wait = waitsMs[tries];
      if (wait !== undefined && mayPass(answer)) {
        await pause(wait);
        continue;
      }
      const quoted = answer.text.slice(0, maxQuoted);
      if (answer.status === null)
        throw fault("unreachable", `${method} /${path} got no answer: ${quoted}`, answer.cause);
      if (answer.status === 404) return null;
      if (answer.status >= 400)
        throw fault(
          answer.status === 504 ? "timeout" : "engine",
          `${method} /${path} was answered ${answer.status}: ${quoted}`,
        );
      return answer.text === "" ? {} : JSON.parse(answer.text);
    }
  }

  async #send(
    method: WireRequest["method"],
    path: string,
    body: string,
    type: string,
  ): Promise<{ status: number | null; text: string; cause?: unknown }> {
    const { sign, timeoutMs = usualTimeoutMs } = this.#options;
    const url = new URL(path, this.#endpoint);
    const headers: Record<string, string> = body === "" ? {} : { "content-type": type };
    const signed = sign ? await sign({ method, url, headers, body }) : headers;
    const signal = AbortSignal.timeout(timeoutMs);
    const content = body === "" ? {} : { body };
    try {
      const answer = await fetch(url, { method, headers: signed, signal, ...content });
      return { status: answer.status, text: await answer.text() };
    } catch (cause) {
      return { status: null, text: String(cause), cause };
    }
  }
}

/** Whether another try may do: a server that takes too long is not asked to do it again. */
function mayPass({ cause, status }: { status: number | null; cause?: unknown }): boolean {
  if (status !== null) return passing.has(status);
  return !(cause instanceof DOMException && cause.name === "TimeoutError");
}

/** A fault of the server, as one of the index. */
export function fault(kind: string, message: string, cause?: unknown): SearchIndexError {
  return new SearchIndexError(`search.${kind}`, `opensearch: ${message}`, { cause });
}
