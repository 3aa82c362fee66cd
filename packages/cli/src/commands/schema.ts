/** `winnow schema`: the JSON Schema of the article record. */
import { articleJsonSchema } from "@winnow/core/records";
import { type Command, noArguments } from "../command.ts";
import { printLine } from "../terminal/print.ts";

export const schema: Command = {
  name: "schema",
  usage: "",
  summary: "Prints the JSON Schema of the article record.",
  options: {},
  async run(args) {
    noArguments("schema", args);
    printLine(JSON.stringify(articleJsonSchema(), null, 2));
    return true;
  },
};
