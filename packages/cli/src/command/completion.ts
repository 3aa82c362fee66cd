/** Completion: the scripts for shells, and the words that they ask for. */
import type { Command } from "./command.ts";
import { nameOf } from "./options.ts";

export const shells = ["bash", "zsh", "fish"] as const;

/**
 * A shell asks `winnow complete -- WORDS`, the last word being the one under the cursor, and gets
 * lines of `word TAB what it is`. Where it gets none it completes file names.
 */
const scripts: Readonly<Record<(typeof shells)[number], string>> = {
  bash: `# bash completion of winnow
_winnow() {
  local IFS=$'\\n'
  COMPREPLY=($(winnow complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f1))
}
complete -o default -F _winnow winnow`,
  zsh: `#compdef winnow
_winnow() {
  local -a found
  found=("\${(@f)$(winnow complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null | sed -e 's/:/\\\\:/g' -e $'s/\\t/:/')}")
  if [[ -n "$found[1]" ]]; then _describe winnow found; else _files; fi
}
compdef _winnow winnow`,
  fish: `# fish completion of winnow
function __winnow_complete
  set -l words (commandline -opc) (commandline -ct)
  set -l found (winnow complete -- $words[2..-1] 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c winnow -f -a '(__winnow_complete)'`,
};

/** The script of a shell. */
export function completionScript(shell: (typeof shells)[number]): string {
  return scripts[shell];
}

/** Lists the words that may stand where the last one of `words` does, each with what it is. */
export function candidatesFor(
  commands: readonly Command[],
  words: readonly string[],
): (readonly [word: string, is: string])[] {
  const [name, ...rest] = words;
  const current = words.at(-1) ?? "";
  const all = rest.length === 0 ? namesOf(commands) : afterCommand(commands, String(name), rest);
  return all.filter(([word]) => word.startsWith(current));
}

function namesOf(commands: readonly Command[]): (readonly [string, string])[] {
  const own = commands.map(({ name, summary }) => [name, summary] as const);
  return [...own, ["help", "Print the help of a command."], ["--version", "Print the version."]];
}

function afterCommand(
  commands: readonly Command[],
  name: string,
  rest: readonly string[],
): (readonly [string, string])[] {
  if (name === "help") return namesOf(commands);
  const command = commands.find((each) => [each.name, ...(each.aliases ?? [])].includes(name));
  if (command === undefined) return [];
  const options = Object.entries(command.options).map(([key, spec]) => ({
    name: nameOf(key),
    spec,
  }));
  const current = rest.at(-1) ?? "";
  const before = options.find((option) => option.name === rest.at(-2));
  // The value of an option: its words, or a file.
  if (before && before.spec.value !== null) {
    return (before.spec.choices ?? []).map((word) => [word, before.spec.says] as const);
  }
  if (current.startsWith("-")) {
    return [...options.map((option) => [option.name, option.spec.says] as const), help];
  }
  return rest.length === 1 ? (command.words ?? []).map((word) => [word, ""] as const) : [];
}

const help = ["--help", "print this help"] as const;
