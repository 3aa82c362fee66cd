/** Faults of the core: what a retry, an operator or a fix should handle. */

/** The base of every fault; `code` is stable and dotted, `name` survives minification. */
export class WinnowError extends Error {
  override name = "WinnowError";
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** A caller's value that cannot be used: says where, what, and what was expected. */
export class InvalidInputError extends WinnowError {
  override name = "InvalidInputError";
}
