/** `winnow completion`: the script that lets a shell complete commands and options. */
import { commonOptions, defineCommand, oneArgument } from "../../command/command.ts";
import { completionScript, shells } from "../../command/completion.ts";
import { UsageError } from "../../command/errors.ts";
import { printJson } from "../../terminal/print.ts";

export const completion = defineCommand({
  name: "completion",
  group: "shell",
  takes: shells.join(" | "),
  words: shells,
  summary: "Print the script that lets a shell complete winnow.",
  options: commonOptions,
  examples: [
    ["completion bash >> ~/.bashrc", "for bash"],
    ["completion zsh >> ~/.zshrc", "for zsh, below its compinit"],
    ["completion fish > ~/.config/fish/completions/winnow.fish", "for fish"],
  ],
  async run(args, { json }) {
    const given = oneArgument("completion", `shell (${shells.join(", ")})`, args);
    const shell = shells.find((each) => each === given);
    if (shell === undefined) {
      throw new UsageError(`completion ${JSON.stringify(given)}: expected ${shells.join(", ")}`);
    }
    const script = completionScript(shell);
    if (json) printJson({ shell, script });
    else process.stdout.write(`${script}\n`);
    return true;
  },
});
