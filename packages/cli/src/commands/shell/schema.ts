/** `winnow schema`: the JSON Schema of the article record. */
import { articleJsonSchema } from "@winnow/core/records";
import { commonOptions, defineCommand, noArguments } from "../../command/command.ts";
import { printJson } from "../../terminal/print.ts";

export const schema = defineCommand({
  name: "schema",
  group: "shell",
  takes: "",
  summary: "Print the JSON Schema of the article record.",
  options: commonOptions,
  examples: [["schema > article.schema.json", "for editors and validators"]],
  async run(args, { json }) {
    noArguments("schema", args);
    const found = articleJsonSchema();
    if (json) printJson(found);
    else process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
    return true;
  },
});
