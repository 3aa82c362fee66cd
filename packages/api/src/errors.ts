/** Why the API refuses a request. What is not one of these is a fault. */
import { WinnowError } from "@winnow/core/records";
import type { ParameterError } from "./problem-schema.ts";

export type Refusal =
  | "invalid-parameters"
  | "unauthorized"
  | "foreign-host"
  | "foreign-form"
  | "forbidden"
  | "unknown-route"
  | "not-found"
  | "rejected"
  | "taken-down"
  | "method-not-allowed"
  | "too-large";

interface RefusalOptions {
  /** Headers that HTTP asks for beside the status: `Allow`, `WWW-Authenticate`. */
  headers?: Record<string, string>;
  errors?: ParameterError[];
}

/** A request that cannot be answered as asked; its message is shown to whoever sent it. */
export class RefusedError extends WinnowError {
  override name = "RefusedError";
  readonly refusal: Refusal;
  readonly headers: Record<string, string>;
  readonly errors: ParameterError[];

  constructor(
    refusal: Refusal,
    detail: string,
    { headers = {}, errors = [] }: RefusalOptions = {},
  ) {
    super(`api.${refusal}`, detail);
    this.refusal = refusal;
    this.headers = headers;
    this.errors = errors;
  }
}
