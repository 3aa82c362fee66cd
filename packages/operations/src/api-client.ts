/** Asks an archive's API, by whatever line: reads answers by their schemas, and makes sentences of refusals. */
import { InvalidInputError, WinnowError } from "@winnow/core/records";
import { ZodError, type ZodType, z } from "zod";
import type { Answering } from "./ask-archive.ts";
import { type LineOptions, serverLine } from "./server-line.ts";

/** What is read of a problem (RFC 9457). */
const Problem = z.object({ detail: z.string() });

type Query = Readonly<Record<string, string | number | null | undefined>>;

/** A server in sentences of errors, and by which variable it is asked; `null` is an archive open here. */
type Place = ({ origin: string } & LineOptions) | null;

/** The API of a server, by a token. Throws an `InvalidInputError` as `serverLine` does. */
export function apiAt(url: string, options: LineOptions): ApiClient {
  const line = serverLine(url, options);
  return new ApiClient(line, { origin: new URL(url).origin, ...options });
}

/** The same by the token that may change an archive; `null` for a server of this machine. */
export function adminApiAt(url: string, token: string | null): ApiClient {
  return apiAt(url, { token, variable: "WINNOW_ADMIN_TOKEN" });
}

export class ApiClient {
  /** By which it asks; answers come as they are. */
  readonly line: Answering;
  readonly #place: Place;

  constructor(line: Answering, place: Place = null) {
    this.line = line;
    this.#place = place;
  }

  /** Reads an answer; `null` for what the archive does not have. */
  async json<Shape>(path: string, shape: ZodType<Shape>, query: Query = {}): Promise<Shape | null> {
    const answer = await this.#ask(withQuery(path, query), "application/json");
    return answer && this.#read(path, answer, shape);
  }

  /** The same of what every archive of this version answers. */
  async must<Shape>(path: string, shape: ZodType<Shape>, query: Query = {}): Promise<Shape> {
    const answer = await this.json(path, shape, query);
    if (answer !== null) return answer;
    const what = `no /${path} there; is it an archive of this version?`;
    throw new InvalidInputError("server.missing", this.#told(what));
  }

  /** Reads bytes; `null` for what the archive does not have. */
  async bytes(path: string, query: Query = {}): Promise<Uint8Array | null> {
    const answer = await this.#ask(withQuery(path, query), "application/octet-stream");
    return answer && new Uint8Array(await answer.arrayBuffer());
  }

  /** Asks for a change, with a body as JSON where there is one; reads what came of it. */
  async send<Shape>(
    method: string,
    path: string,
    shape: ZodType<Shape>,
    body?: object,
  ): Promise<Shape> {
    const headers = { accept: "application/json", "content-type": "application/json" };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await this.line(path, { method, headers, ...sent });
    if (!answer.ok) throw await this.#refusalOf(path, answer);
    return this.#read(path, answer, shape);
  }

  async #ask(path: string, accept: string): Promise<Response | null> {
    const answer = await this.line(path, { headers: { accept } });
    if (answer.ok) return answer;
    if (answer.status === 404) return null;
    throw await this.#refusalOf(path, answer);
  }

  async #read<Shape>(path: string, answer: Response, shape: ZodType<Shape>): Promise<Shape> {
    try {
      return shape.parse(await answer.json());
    } catch (error) {
      if (!(error instanceof ZodError || error instanceof SyntaxError)) throw error;
      const what = `/${path} is not answered as this winnow understands`;
      const message = this.#told(`${what}; is it an archive of this version?`);
      throw new WinnowError("server.answer", message, { cause: error });
    }
  }

  async #refusalOf(path: string, answer: Response): Promise<WinnowError> {
    const place = this.#place;
    const said = Problem.safeParse(await answer.json().catch(() => null)).data?.detail;
    const isTokens = answer.status === 401 || answer.status === 403;
    if (isTokens && place !== null) {
      const problem = place.token === null ? "asks for a token" : "does not take this token";
      const what = `${place.origin} ${problem}; ${place.variable} in the environment holds it`;
      return new InvalidInputError("server.token", what);
    }
    // What was taken down is no fault of the server: it says when and why.
    if (answer.status === 410) {
      return new InvalidInputError("server.taken-down", said ?? `/${path} was taken down`);
    }
    return new WinnowError("server.refused", this.#told(said ?? `status ${answer.status}`));
  }

  #told(what: string): string {
    return this.#place === null ? what : `${this.#place.origin}: ${what}`;
  }
}

function withQuery(path: string, query: Query): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined) asked.set(name, String(value));
  }
  return asked.size === 0 ? path : `${path}?${asked}`;
}
