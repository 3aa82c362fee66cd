/** The one place where errors become answers. */
import { InvalidInputError, WinnowError } from "@winnow/core/records";
import { CursorError, SearchIndexError } from "@winnow/search/index";
import { RefusedError } from "./errors.ts";
import { type Problem, problemType } from "./problem-schema.ts";

type Kind =
  | RefusedError["refusal"]
  | "invalid-input"
  | "no-index"
  | "search-failed"
  | "step-refused"
  | "edition-gone"
  | "fault";

const kinds: Record<Kind, { status: number; title: string }> = {
  "invalid-parameters": { status: 400, title: "The parameters are not valid" },
  "invalid-input": { status: 400, title: "A value cannot be used" },
  unauthorized: { status: 401, title: "A token is needed" },
  "foreign-host": { status: 403, title: "Not served under this host name" },
  "foreign-form": { status: 403, title: "A form of another site" },
  forbidden: { status: 403, title: "Another token is needed" },
  "step-refused": { status: 409, title: "The step cannot be taken" },
  "unknown-route": { status: 404, title: "No such route" },
  "not-found": { status: 404, title: "Not in the archive" },
  rejected: { status: 410, title: "No article: its capture was rejected" },
  "edition-gone": { status: 410, title: "The edition that was begun with is gone" },
  "taken-down": { status: 410, title: "Taken down" },
  "method-not-allowed": { status: 405, title: "The archive is read-only" },
  "too-large": { status: 413, title: "More than is taken" },
  "no-index": { status: 503, title: "There is no index to search yet" },
  "search-failed": { status: 503, title: "The search server gave no whole answer" },
  fault: { status: 500, title: "Fault" },
};

/** A step that somebody asked for cannot be taken: their message says why. */
const refusedSteps: ReadonlySet<string> = new Set(["editions.refused", "takedown.refused"]);

/**
 * Says what an error means to whoever sent the request.
 *
 * Only errors made for callers are quoted. All others, a `ZodError` over a stored record included,
 * are faults of ours and give nothing away.
 */
export function problemOf(error: unknown): Problem {
  if (error instanceof RefusedError) {
    const problem = describe(error.refusal, error.message);
    return error.errors.length > 0 ? { ...problem, errors: error.errors } : problem;
  }
  if (error instanceof InvalidInputError) return describe("invalid-input", error.message);
  if (error instanceof CursorError) return describe("invalid-input", error.message);
  if (error instanceof SearchIndexError) {
    return error.isOfServer
      ? describe("search-failed", searchFailed)
      : describe("no-index", noIndex);
  }
  if (error instanceof WinnowError && refusedSteps.has(error.code)) {
    return describe("step-refused", error.message);
  }
  if (error instanceof WinnowError && error.code === "editions.gone") {
    return describe("edition-gone", error.message);
  }
  return describe("fault", "The archive could not answer. The request may be sent again.");
}

/** Turns an error into its response; `onFault` receives those that are answered with a 500. */
export function answerError(error: unknown, onFault?: (error: unknown) => void): Response {
  const problem = problemOf(error);
  if (problem.status >= 500) onFault?.(error);
  const headers = headersOf(error);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...headers, "Content-Type": problemType },
  });
}

const searchFailed = "search: its server gave no whole answer. Ask for less, or again in a minute.";
const noIndex = "search: no index can be read; the indexer makes one. Ask again in a minute.";

function headersOf(error: unknown): Record<string, string> {
  if (error instanceof RefusedError) return error.headers;
  return error instanceof SearchIndexError ? { "Retry-After": "60" } : {};
}

function describe(kind: Kind, detail: string): Problem {
  return { type: `urn:problem-type:winnow:${kind}`, ...kinds[kind], detail };
}
