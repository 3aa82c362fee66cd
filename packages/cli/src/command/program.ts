/** The parser: builds it of the commands, runs one, tells what is wrong with a command line. */
import { Argument, Option, type Command as Parser, Command as ParserOf } from "commander";
import { isScreen, screenWidth } from "../terminal/screen.ts";
import { wrap } from "../terminal/width.ts";
import { type Command, commonOptions, groups } from "./command.ts";
import { nameOf, type OptionSet, type OptionSpec } from "./options.ts";

/** Called with the command that was asked for, its arguments and its values. */
export type Runner = (
  command: Command,
  args: string[],
  values: Record<string, unknown>,
) => Promise<void>;

const description =
  "Winnow turns dropped web pages into a clean, de-duplicated, queryable archive.";

const examples: Command["examples"] = [
  ["ingest saved-pages/", "file a folder of saved pages in .winnow/"],
  ["list --publisher example.org", "what is there of one site"],
  ["explain page.html", "why each line of a page stayed or went"],
];

const footer = "winnow COMMAND --help tells its options, with defaults and examples.";

/** The narrowest help that can still be read. */
const leastHelpWidth = 40;
/** What an option does is wrapped beside it, if this much is left. */
const leastHelpColumn = 20;
/** The help's width where no screen bounds it. */
const usualHelpWidth = 100;

/** Builds the parser. It throws a `CommanderError` where it would end the process. */
export function programOf(commands: readonly Command[], version: string, run: Runner): Parser {
  const program = new ParserOf("winnow")
    .description(description)
    .usage("COMMAND [options]")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", () =>
      [...exampleLines(examples), "", ...wrap(footer, helpWidth())].join("\n"),
    )
    // An option before a command is the program's: `show ID --version V` is not.
    .enablePositionalOptions()
    .exitOverride()
    .configureHelp({ minWidthToWrap: leastHelpColumn, subcommandTerm: (own) => own.name() })
    .configureOutput({
      getOutHelpWidth: helpWidth,
      getOutHasColors: () => isScreen(),
      writeErr: () => undefined, // an error is thrown as well, and told by who catches it
    });
  addOptions(program, commonOptions);
  for (const heading of Object.keys(groups) as (keyof typeof groups)[]) {
    program.commandsGroup(groups[heading]);
    for (const command of commands) {
      if (command.group === heading) addCommand(program, command, run);
    }
  }
  program.helpCommand("help [COMMAND]", "print the help of a command");
  return program;
}

function addCommand(program: Parser, command: Command, run: Runner): void {
  const usual = Object.fromEntries(
    Object.entries(command.options).map(([key, spec]) => [key, spec.default]),
  );
  const own = program
    .command(command.name)
    .aliases(command.aliases ?? [])
    .description(command.summary)
    .usage(command.takes)
    .addArgument(new Argument("[args...]"))
    .configureHelp({
      minWidthToWrap: leastHelpColumn,
      commandUsage: () =>
        `winnow ${[command.name, command.takes].filter(Boolean).join(" ")} [options]`,
      visibleArguments: () => [],
    })
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", () => exampleLines(command.examples).join("\n"))
    .action(async (args: string[], given: Record<string, unknown>) => {
      const globals = Object.entries(program.opts()).filter(([, value]) => value !== false);
      await run(command, args, { ...usual, ...given, ...Object.fromEntries(globals) });
    });
  addOptions(own, command.options);
}

function addOptions(parser: Parser, options: OptionSet): void {
  for (const [key, spec] of Object.entries(options)) parser.addOption(optionOf(key, spec));
}

function optionOf(key: string, spec: OptionSpec<unknown>): Option {
  const name = nameOf(key);
  const letter = spec.short ? `-${spec.short}, ` : "";
  const option = new Option(
    `${letter}${name}${spec.value === null ? "" : ` <${spec.value}>`}`,
    spec.says,
  );
  if (spec.choices) option.choices(spec.choices);
  if (spec.value !== null) option.argParser((given) => spec.parse(given, name));
  if (spec.value !== null && spec.default !== null) {
    option.default(spec.default, String(spec.default));
  }
  return option;
}

function exampleLines(examples: Command["examples"]): string[] {
  if (examples.length === 0) return [];
  // A command line stays whole: it is there to be copied.
  const each = ([line, does]: Command["examples"][number]) => [
    `  $ winnow ${line}`,
    ...wrap(does, helpWidth(), "      "),
  ];
  return ["", "Examples:", ...examples.flatMap(each)];
}

function helpWidth(): number {
  return Math.max(leastHelpWidth, screenWidth() ?? usualHelpWidth);
}
