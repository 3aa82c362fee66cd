/** Why a tool does not answer as asked; a model reads the message and may ask better. */
import { WinnowError } from "@winnow/core/records";

export class ToolRefusal extends WinnowError {
  override name = "ToolRefusal";

  constructor(message: string) {
    super("mcp.refused", message);
  }
}
