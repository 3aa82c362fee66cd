/** The command line as its users run it: output, errors, exit codes, and a process that is killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Article, Extraction } from "@winnow/core/records";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { htmlPage, textPage } from "../support/pages.ts";
import { plainEnvironment } from "../support/winnow.ts";
import { winnowHere } from "../support/winnow-here.ts";

const main = fileURLToPath(new URL("../../packages/cli/src/main.ts", import.meta.url));

interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
  /** Standard output as JSON lines. */
  json: Record<string, unknown>[];
}

let folder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "winnow-cli-"));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await rm(folder, { recursive: true });
});

function launch(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env: plainEnvironment(),
  });
  children.push(child);
  return child;
}

function winnow(...args: string[]): Promise<Run> {
  return finish(launch(...args));
}

async function finish(child: ChildProcess): Promise<Run> {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (chunk) => (stdout += chunk));
  child.stderr?.on("data", (chunk) => (stderr += chunk));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  const lines = stdout.split("\n").filter((line) => line.startsWith("{"));
  const json = lines.flatMap((line) => parsed(line));
  return { code, stdout, stderr, json };
}

/** A line that is no JSON is for people. */
function parsed(line: string): Record<string, unknown>[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}

async function writePages(count: number): Promise<void> {
  await mkdir(join(folder, "pages"));
  for (let n = 0; n < count; n += 1) {
    await writeFile(join(folder, "pages", `page-${n}.txt`), textPage(`Page number ${n}`));
  }
}

test("ingest, list, show, raw and outcomes tell one story", async () => {
  await writePages(2);
  const url = "https://news.example.org/bridge";
  await writeFile(join(folder, "pages", "bridge.html"), htmlPage("Bridge closed", url));
  await writeFile(join(folder, "pages", "again.txt"), textPage("Page number 1"));

  const ingested = await winnow("ingest", "pages", "--collection", "news", "--json");
  expect(ingested.code).toBe(0);
  expect(ingested.json.map(({ key, outcome }) => [key, outcome])).toEqual([
    ["inbox/news/pages/again.txt", expect.stringMatching(/archived|duplicate/)],
    ["inbox/news/pages/bridge.html", "archived"],
    ["inbox/news/pages/page-0.txt", "archived"],
    ["inbox/news/pages/page-1.txt", expect.stringMatching(/archived|duplicate/)],
  ]);

  const listed = await winnow("list", "--copies", "--json");
  expect(listed.json).toHaveLength(3);
  const bridge = listed.json.find(({ title }) => title === "Bridge closed");
  const id = String(bridge?.id);

  const shown = await winnow("show", id, "--json");
  expect(Article.parse(shown.json[0])).toMatchObject({ id, url, collections: ["news"] });
  expect((await winnow("show", id)).stdout).toContain("The council of Lower Velm met");

  const raw = await winnow("raw", id);
  expect(raw.stdout).toBe(await readFile(join(folder, "pages", "bridge.html"), "utf8"));

  const outcomes = await winnow("outcomes", "--json");
  expect(outcomes.json).toHaveLength(4);
  const one = await winnow("outcomes", "--key", "inbox/news/pages/bridge.html", "--json");
  expect(one.json).toMatchObject([{ outcome: "archived", articleId: id }]);

  const other = await winnow("list", "--collection", "other", "--json");
  expect(other.json).toEqual([]);
});

test("clean needs no stack, and reads standard input", async () => {
  const child = launch("clean", "-", "--json");
  child.stdin?.end(htmlPage("Bridge closed", "https://news.example.org/bridge"));
  const { code, json } = await finish(child);
  expect(code).toBe(0);
  const { file, text, ...record } = json[0] ?? {};
  expect(file).toBe("-");
  expect(Extraction.omit({ blocks: true }).parse(record).title?.value).toBe("Bridge closed");
  expect(text).toContain("\n");
});

test("an archive in memory leaves nothing behind", async () => {
  await writePages(1);
  const { code, json } = await winnow("ingest", "pages", "--data", ":memory:", "--json");
  expect([code, json.length]).toEqual([0, 1]);
  expect((await winnow("list")).code).not.toBe(0);
});

describe("errors say what was expected", () => {
  test.each([
    [["frobnicate"], 2, /no command "frobnicate"/],
    [["ingest"], 2, /expected at least one file or folder/],
    [["ingest", "nowhere"], 2, /nowhere: no such file or folder/],
    [["list"], 2, /no archive in ".winnow"/],
    [["list", "--limit", "0"], 2, /expected a whole number above 0/],
    [["list", "--from", "yesterday"], 2, /expected a day, as in 2020-10-05/],
    [["list", "--frm", "2020-10-05"], 2, /--frm/],
    [["show", "1", "2"], 2, /expected one article id, got 2/],
    [["clean", "missing.html"], 2, /missing.html: no such file or folder/],
    [["serve", "--api-port", "http"], 2, /expected a port/],
    [["ingest", ".", "--collection", "a/b"], 2, /expected a name without "\/"/],
  ])("%j", async (args, code, message) => {
    const run = await winnowHere(args, { cwd: folder });
    expect(run.stderr).toMatch(message);
    expect(run.code).toBe(code);
    expect(run.stdout).toBe("");
  });
});

test("a process that is killed in the middle loses nothing", async () => {
  const count = 40;
  await writePages(count);
  const child = launch("ingest", "pages", "--json");
  let seen = "";
  child.stdout?.on("data", (chunk) => (seen += chunk));
  while (seen.split("\n").length < 8) await sleep(5);
  child.kill("SIGKILL");
  await new Promise((resolve) => child.on("close", resolve));

  const again = await winnow("ingest", "pages", "--json");
  expect(again.code).toBe(0);
  expect(again.json.map(({ outcome }) => outcome)).toEqual(Array(count).fill("archived"));
  const listed = await winnow("list", "--copies", "--limit", "1000", "--json");
  expect(listed.json).toHaveLength(count);
});

test("serve stays up, answers, and stops on Ctrl-C", async () => {
  await writePages(1);
  const child = launch("serve", "pages");
  const done = finish(child);
  let notices = "";
  child.stderr?.on("data", (chunk) => (notices += chunk));
  let api: string | undefined;
  while (api === undefined) {
    api = /Query API\s+(http:\S+)/.exec(notices)?.[1];
    await sleep(20);
  }
  const response = await fetch(api);
  expect(await response.json()).toMatchObject({ articles: [{ title: "Page number 0" }] });
  child.kill("SIGINT");
  const { code, stdout } = await done;
  expect(code).toBe(0);
  expect(stdout).toMatch(/page-0.txt\s+archived\s+Page number 0/);
});

test("Ctrl-C ends an ingest with what is pending, and the same command goes on", async () => {
  const count = 20;
  await writePages(count);
  const child = launch("ingest", "pages", "--json");
  const done = finish(child);
  await new Promise((resolve) => child.stdout?.once("data", resolve));
  child.kill("SIGINT");
  const { code, json, stderr } = await done;
  expect(code).toBe(130);
  expect(json.length).toBeLessThan(count);
  expect(stderr).toContain(`Stopped: ${count - json.length} pending`);
  const again = await winnow("ingest", "pages", "--json");
  expect([again.code, again.json.length]).toEqual([0, count]);
});

describe("whoever stops reading", () => {
  test.each(["stdout", "stderr"] as const)("%s of an ingest stops nothing", async (stream) => {
    await writePages(6);
    const child = launch("ingest", "pages", ...(stream === "stdout" ? ["--json"] : []));
    child[stream]?.once("data", () => child[stream]?.destroy());
    const code = await new Promise<number | null>((resolve) => child.on("exit", resolve));
    expect(code).toBe(0);
    expect((await winnow("list", "--copies", "--json")).json).toHaveLength(6);
  });

  test("a list is left alone", async () => {
    await writePages(1);
    await winnow("ingest", "pages");
    const child = launch("list", "--json");
    child.stdout?.destroy();
    expect(await new Promise((resolve) => child.on("exit", resolve))).toBe(0);
  });
});

describe("a folder that is no archive", () => {
  test.each([
    [["list"], /no archive in "own"/],
    [["ingest", "page.txt"], /it holds "letter.txt", and no archive/],
  ])("is not taken for one by %j", async (args, message) => {
    await mkdir(join(folder, "own"));
    await writeFile(join(folder, "own/letter.txt"), "Dear reader");
    await writeFile(join(folder, "page.txt"), textPage("A page"));
    const run = await winnowHere([...args, "--data", "own"], { cwd: folder });
    expect(run.stderr).toMatch(message);
    expect(run.code).toBe(2);
    expect(await readdir(join(folder, "own"))).toEqual(["letter.txt"]);
  });
});
