/** `winnow mcp`: the archive for a language model's client, which starts this and speaks to it. */
import { askedOptions, withAsked } from "../../archive/asked.ts";
import { defineCommand, noArguments } from "../../command/command.ts";
import { tellError } from "../../terminal/print.ts";

export const mcp = defineCommand({
  name: "mcp",
  group: "shell",
  takes: "",
  summary: "Serve the archive to a language model, by the Model Context Protocol.",
  options: askedOptions,
  examples: [
    ["mcp", "over standard input and output, for the client that starts it"],
    ["mcp --server https://archive.example.org", "the archive of another machine"],
  ],
  async run(args, values) {
    noArguments("mcp", args);
    return withAsked(values, async ({ line }) => {
      const { serveStdio } = await import("@winnow/mcp/stdio");
      await serveStdio(line, (error) => {
        const message = error instanceof Error ? error.message : String(error);
        tellError({ code: "mcp.failed", message });
      });
      return true;
    });
  },
});
