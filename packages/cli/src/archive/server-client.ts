/** Asks the query API of a server: with the token, for JSON, and with a sentence for whatever goes wrong. */
import { WinnowError } from "@winnow/core/records";
import type { Answering } from "@winnow/operations/ask-archive";
import { serverLine } from "@winnow/operations/server-line";
import { ZodError, type ZodType, z } from "zod";
import { UsageError } from "../command/errors.ts";

const ProblemDetail = z.object({ detail: z.string() });

/** What a server answered; its body is read by whoever asked. */
type Query = Readonly<Record<string, string | number | null | undefined>>;

/** The variable that holds a server's token: a command line is seen by everybody on a machine. */
export const tokenVariable = "WINNOW_TOKEN";

/** The line to a server, with the token of the environment. */
export function lineTo(url: string): Answering {
  return serverLine(url, { token: process.env[tokenVariable] || null, variable: tokenVariable });
}

export class ServerClient {
  readonly #origin: string;
  readonly #line: Answering;
  readonly #hasToken: boolean;

  /** Throws an `InvalidInputError` for what is no URL, and where the token would go over an open line. */
  constructor(url: string, token: string | null) {
    this.#line = serverLine(url, { token, variable: tokenVariable });
    this.#origin = new URL(url).origin;
    this.#hasToken = token !== null;
  }

  /** Reads an answer; `null` for what the server does not have. */
  async json<Shape>(path: string, shape: ZodType<Shape>, query: Query = {}): Promise<Shape | null> {
    const answer = await this.#ask(path, query, "application/json");
    if (answer === null) return null;
    try {
      return shape.parse(await answer.json());
    } catch (error) {
      if (!(error instanceof ZodError || error instanceof SyntaxError)) throw error;
      const what = `${this.#origin}: /${path} is not answered as this winnow understands`;
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
    const asked = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== null && value !== undefined) asked.set(name, String(value));
    }
    const answer = await this.#line(asked.size === 0 ? path : `${path}?${asked}`, {
      headers: { accept },
    });
    if (answer.ok) return answer;
    if (answer.status === 404) return null;
    const origin = this.#origin;
    if (answer.status === 401 || answer.status === 403) {
      const problem = this.#hasToken ? "does not take this token" : "asks for a token";
      throw new UsageError(`${origin} ${problem}`, `${tokenVariable} in the environment holds it`);
    }
    const said = ProblemDetail.safeParse(await answer.json().catch(() => null)).data?.detail;
    // What was taken down is no fault of the server: it says when and why.
    if (answer.status === 410) throw new UsageError(said ?? `/${path} was taken down`);
    throw new WinnowError("server.refused", `${origin}: ${said ?? `status ${answer.status}`}`);
  }
}
