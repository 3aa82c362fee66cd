/** Asks the query API of a server: with the token, for JSON, and with a sentence for whatever goes wrong. */
import { WinnowError } from "@winnow/core/records";
import { ZodError, type ZodType, z } from "zod";
import { UsageError } from "../command/errors.ts";

/** A diff of two long texts takes seconds, and a server that sleeps some more. */
const patienceMs = 60_000;

/** Hosts that a token may go to without encryption: it does not leave this machine. */
const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

const ProblemDetail = z.object({ detail: z.string() });

/** What a server answered; its body is read by whoever asked. */
type Query = Readonly<Record<string, string | number | null | undefined>>;

export class ServerClient {
  readonly #base: URL;
  readonly #token: string | null;

  /** Throws a `UsageError` for what is no URL, and where the token would go over an open line. */
  constructor(url: string, token: string | null) {
    const base = URL.canParse(url) ? new URL(url) : null;
    if (base === null || !/^https?:$/.test(base.protocol)) {
      throw new UsageError(`--server ${JSON.stringify(url)}: expected an http or https URL`);
    }
    if (token !== null && base.protocol === "http:" && !loopback.test(base.hostname)) {
      throw new UsageError(
        `--server ${url}: WINNOW_TOKEN would go there unencrypted`,
        "use https://, or take the token out of the environment",
      );
    }
    // `https://host/archive` and `https://host/archive/` are the same folder.
    base.pathname = base.pathname.replace(/\/*$/, "/");
    this.#base = base;
    this.#token = token;
  }

  /** Reads an answer; `null` for what the server does not have. */
  async json<Shape>(path: string, shape: ZodType<Shape>, query: Query = {}): Promise<Shape | null> {
    const answer = await this.#ask(path, query, "application/json");
    if (answer === null) return null;
    try {
      return shape.parse(await answer.json());
    } catch (error) {
      if (!(error instanceof ZodError || error instanceof SyntaxError)) throw error;
      const what = `${this.#base.origin}: /${path} is not answered as this winnow understands`;
      throw new WinnowError("server.answer", `${what}; is it an archive of this version?`, {
        cause: error,
      });
    }
  }

  /** Reads bytes; `null` for what the server does not have. */
  async bytes(path: string): Promise<Uint8Array | null> {
    const answer = await this.#ask(path, {}, "application/octet-stream");
    return answer === null ? null : new Uint8Array(await answer.arrayBuffer());
  }

  async #ask(path: string, query: Query, accept: string): Promise<Response | null> {
    const url = new URL(path, this.#base);
    for (const [name, value] of Object.entries(query)) {
      if (value !== null && value !== undefined) url.searchParams.set(name, String(value));
    }
    const answer = await this.#fetch(url, accept);
    if (answer.ok) return answer;
    if (answer.status === 404) return null;
    const { origin } = this.#base;
    if (answer.status === 401 || answer.status === 403) {
      const problem = this.#token === null ? "asks for a token" : "does not take this token";
      throw new UsageError(`${origin} ${problem}`, "WINNOW_TOKEN in the environment holds it");
    }
    const said = ProblemDetail.safeParse(await answer.json().catch(() => null)).data?.detail;
    // What was taken down is no fault of the server: it says when and why.
    if (answer.status === 410) throw new UsageError(said ?? `${url.pathname} was taken down`);
    throw new WinnowError("server.refused", `${origin}: ${said ?? `status ${answer.status}`}`);
  }

  async #fetch(url: URL, accept: string): Promise<Response> {
    const headers: Record<string, string> = { accept };
    if (this.#token !== null) headers.authorization = `Bearer ${this.#token}`;
    try {
      // A redirect could lead the token to another host.
      return await fetch(url, {
        headers,
        redirect: "error",
        signal: AbortSignal.timeout(patienceMs),
      });
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new WinnowError("server.unreachable", `${url.origin} does not answer: ${why}`, {
        cause: error,
      });
    }
  }
}
