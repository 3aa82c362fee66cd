/** Errors of the command line itself. */
import { WinnowError } from "@winnow/core/records";

/** A command line that cannot be carried out as written; `hint` says what to do instead. */
export class UsageError extends WinnowError {
  override name = "UsageError";
  readonly hint: string | null;

  constructor(message: string, hint: string | null = null, options?: ErrorOptions) {
    super("cli.usage", message, options);
    this.hint = hint;
  }
}
