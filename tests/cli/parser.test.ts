/** The command line before any work: help, typos, faults of the machine, errors for programs. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runWinnow } from "../support/winnow.ts";
import { winnowHere } from "../support/winnow-here.ts";

let cwd: string;

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "winnow-parser-"));
  await writeFile(join(cwd, "page.txt"), "A page.");
});
afterAll(() => rm(cwd, { recursive: true }));

const winnow = (...args: string[]) => winnowHere(args, { cwd });

describe("help", () => {
  test.each([[["--help"]], [["-h"]], [["help"]]])("%j lists the commands by task", async (args) => {
    const { code, stdout } = await winnow(...args);
    expect(code).toBe(0);
    const groups = ["Fill an archive:", "Read it:", "Compare texts:", "Clean files", "Operate:"];
    const places = groups.map((group) => stdout.indexOf(group));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(stdout).toMatch(/^ {2}serve\b/m);
  });

  test.each([60, 80, 120])("fits %i columns", async (columns) => {
    const environment = { COLUMNS: String(columns) };
    for (const args of [["--help"], ["ingest", "--help"], ["list", "-h"]]) {
      const { stdout } = await winnowHere(args, { environment, cwd });
      const long = stdout.split("\n").filter((line) => line.length > columns);
      // A command line to copy stays whole.
      expect(long.filter((line) => !line.startsWith("  $ "))).toEqual([]);
    }
  });

  test.each([[["list", "--help"]], [["help", "list"]]])("%j tells of one command", async (args) => {
    const { stdout } = await winnow(...args);
    expect(stdout).toMatch(/^Usage: winnow list/);
    expect(stdout).toMatch(/--publisher <SITE> +of one publisher/);
    expect(stdout).toMatch(/Examples:\n {2}\$ winnow list/);
    expect(stdout).not.toContain("null");
  });

  test("says what an option is where nobody gives it", async () => {
    expect((await winnow("estimate", "-h")).stdout).toMatch(/--sample <N>[^-]+\(default: 200\)/);
  });

  test.each([
    ["ingest", "the time of the drop"],
    ["clean", "the file's time"],
  ])("of %s says which instant counts where none is given", async (command, expected) => {
    const { stdout } = await winnow(command, "--help");
    expect(stdout.replace(/\s+/g, " ")).toContain(`(else ${expected})`);
  });

  test.each([["--version"], ["-V"]])("%s prints a version", async (option) => {
    expect(await winnow(option)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\./),
    });
  });
});

describe("a command line that is wrong gets two lines", () => {
  test.each([
    [["lst"], /^winnow: no command "lst"; did you mean "list"\?\n.*--help.*\n$/],
    [
      ["list", "--publsher", "x"],
      /^winnow: no option "--publsher"; did you mean "--publisher"\?\n/,
    ],
    [["search", "ferry", "-storm"], /no option "-storm"\n.*behind --/],
    [["show", "x", "--cite"], /--cite <WORD>: a value is missing/],
    [["xyzzy"], /^winnow: no command "xyzzy"\n/],
    [[], /^winnow: no command\n/],
    [["show", "x", "--cite", "apa"], /--cite "apa": expected bibtex, ris, csl, plain/],
    [
      ["list", "--from", "2021", "--to", "2020-06"],
      /--from 2021-01-01 is later than --to 2020-06-30/,
    ],
    [["list", "--from", "2021-02-30"], /no such day/],
    [["ingest", "page.txt", "--captured-at", "2021-02-30"], /expected an instant/],
    [["ingest", "page.txt", "--captured-at", "2999-01-01"], /in the future/],
    [["ingest", "page.txt", "--url", "paper"], /--url "paper": expected an absolute URL/],
  ])("%j", async (args, message) => {
    const { code, stdout, stderr } = await winnow(...args);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split("\n").length).toBeLessThanOrEqual(2);
    expect([code, stdout]).toEqual([2, ""]);
  });
});

describe("faults of the machine are a sentence", () => {
  test.each<[what: string, args: string[], message: RegExp]>([
    ["a folder that is a file", ["ingest", "page.txt", "--data", "page.txt"], /this is a file/],
    [
      "a folder below a file",
      ["ingest", "page.txt", "--data", "page.txt/a"],
      /a part of this path/,
    ],
    ["a folder that is explained", ["explain", "."], /^winnow: \.: this is a folder, a file is/],
    [
      "an out that is a file",
      ["clean", "page.txt", "--out", "page.txt"],
      /this is a file.*\n.*--out/,
    ],
    ["pages that are not there", ["clean", "nope"], /nope: no such file or folder/],
    ["nothing deployed", ["dlq", "list", "--deployed"], /nothing was deployed from this folder/],
  ])("%s", async (_, args, message) => {
    const { code, stderr } = await winnow(...args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });

  test.each<[error: string, code: number, told: RegExp, more: string[]]>([
    ["IO error: /a/8.log: No space left on device", 2, /^winnow: \/a\/8.log: no space/, []],
    ["a fault of the program", 1, /^Error: a fault of the program\n\s+at /, []],
    ["a fault of the program", 1, /^\{"error":\{"code":"program.fault"/, ["--json"]],
  ])("one that an engine meets where nobody awaits it: %s", async (error, code, told, more) => {
    const preload = join(cwd, "thrown-later.mjs");
    const thrown = `setImmediate(() => { throw new Error(${JSON.stringify(error)}); })`;
    await writeFile(
      preload,
      `process.on("newListener", (name) => { if (name === "uncaughtException") ${thrown}; });`,
    );
    const environment = { NODE_OPTIONS: `--import=${preload}` };
    const run = await runWinnow(["schema", ...more], { cwd, environment });
    expect(run.stderr).toMatch(told);
    expect(run.code).toBe(code);
  });

  test("a port that is taken", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" ? String(address?.port) : "";
    const args = ["serve", "--data", ":memory:", "--api-port", port];
    const { code, stderr } = await runWinnow(args, { cwd });
    await new Promise((resolve) => server.close(resolve));
    expect(stderr).toContain(`port ${port} is in use`);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });
});

describe("under --json", () => {
  test.each([
    [["lst", "--json"]],
    [["list", "--json"]],
    [["--json", "list"]],
    [["clean", "no", "--json"]],
  ])("%j tells its error as JSON", async (args) => {
    const { code, stdout, stderr } = await winnow(...args);
    expect(JSON.parse(stderr).error).toMatchObject({ code: "cli.usage", message: /./ });
    expect([code, stdout]).toEqual([2, ""]);
  });

  test("schema is JSON, in one line or several", async () => {
    const [one, several] = await Promise.all([winnow("schema", "--json"), winnow("schema")]);
    expect(one.json()).toEqual([JSON.parse(several.stdout)]);
  });
});

describe("the archive's folder", () => {
  test.each<[string, string[], Record<string, string>, RegExp]>([
    ["is looked for above", ["list"], {}, /nor in a folder above/],
    ["is named by WINNOW_DATA", ["list"], { WINNOW_DATA: "elsewhere" }, /no archive in/],
    [
      "is named by --data first",
      ["list", "--data", "x"],
      { WINNOW_DATA: "y" },
      /no archive in "x"/,
    ],
  ])("%s", async (_, args, environment, message) => {
    const below = join(cwd, "below");
    await mkdir(below, { recursive: true });
    const { code, stderr } = await winnowHere(args, { cwd: below, environment });
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});
