/** The docs: commands that run, links that lead somewhere, and lists that equal their sources. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ArticlePage } from "@winnow/core/records";
import { tableShape } from "@winnow/store/dynamo";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generated, withPart } from "../../docs/generate.ts";
import { floorsOf, packageFloors } from "../support/floors.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");
const documents = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
].sort();

/** The address of a heading, as the forges make it. */
function slugOf(heading: string): string {
  const plain = heading.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, "");
  return plain.trim().replaceAll(" ", "-");
}

describe.each(documents)("%s", (document) => {
  const text = read(document);

  test("links to what exists", () => {
    const prose = text.replaceAll(/^```[\s\S]*?^```/gm, "");
    for (const [, target = ""] of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue;
      const [path = "", anchor] = target.split("#");
      const file = path === "" ? document : join(document, "..", path);
      expect(existsSync(join(root, file)), `${target} exists`).toBe(true);
      if (anchor === undefined) continue;
      const slugs = [...read(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
        slugOf(heading),
      );
      expect(slugs, target).toContain(anchor);
    }
  });

  test("names files that exist", () => {
    const named = [...text.matchAll(/`((?:packages|tests|infra|fixtures|docs)\/[\w./-]+)`/g)];
    for (const [, path = ""] of named) {
      expect(existsSync(join(root, path)), `${path} exists`).toBe(true);
    }
  });
});

test("the front page is one", () => {
  expect(read("README.md").trimEnd().split("\n").length).toBeLessThanOrEqual(120);
});

test.each(generated)("$document holds $marker as its source has it", async (part) => {
  const document = read(part.document);
  expect(document).toBe(withPart(document, part.marker, await part.make()));
});

test("the data model names every prefix of a key and every index", () => {
  const model = read("docs/data-model.md");
  const [, code = ""] = read("packages/store/src/dynamo/keys.ts").split(/\*\/\n+import/);
  const prefixes = new Set([...code.matchAll(/[`"]([A-Z]{3,}#)/g)].map(([, prefix]) => prefix));
  expect(prefixes.size).toBeGreaterThan(5);
  for (const prefix of prefixes) expect(model).toContain(`\`${prefix}`);
  for (const name of Object.keys(tableShape.indexes)) expect(model).toContain(`\`${name}\``);
});

describe("the architecture", () => {
  const architecture = read("docs/architecture.md");
  const [, ofCore = "", ofPackages = ""] = architecture.split(/^## (?=The |Beside )/m);
  const headings = (text: string, depth: number) =>
    [...text.matchAll(/^(#+) `([^`]+)`: .*\?$/gm)].flatMap(([, marks = "", name = ""]) =>
      marks.length === depth ? [name] : [],
    );

  test("has a section for each room of core, in the order of the linter's floors", () => {
    const { rooms } = floorsOf(JSON.parse(read("packages/core/biome.json")));
    expect(headings(ofCore, 3)).toEqual(rooms);
    const folders = readdirSync(join(root, "packages/core/src"));
    expect(rooms.toSorted()).toEqual(folders.sort());
  });

  test("has a section for each room within a room that the linter knows", () => {
    const { inner } = floorsOf(JSON.parse(read("packages/core/biome.json")));
    expect(headings(ofCore, 4).sort()).toEqual(inner.sort());
  });

  test("has a section for each package, below those that it may import", () => {
    const order = headings(ofPackages, 3);
    expect(order.toSorted()).toEqual(readdirSync(join(root, "packages")).sort());
    const allowed = packageFloors(JSON.parse(read("biome.json")));
    expect(Object.keys(allowed).length).toBeGreaterThan(5);
    for (const [name, imports] of Object.entries(allowed)) {
      for (const other of imports) expect(order.indexOf(other)).toBeLessThan(order.indexOf(name));
    }
  });
});

describe("the commands of the docs", () => {
  const runnable = documents.flatMap((document) =>
    [...read(document).matchAll(/^```sh runnable\n([\s\S]*?)^```/gm)].map(([, commands = ""]) => ({
      document,
      commands: commands.trimEnd(),
    })),
  );
  const main = join(root, "packages/cli/src/main.ts");
  let data: string;
  let stack: ReturnType<typeof spawn>;
  /** What the docs call by another name: the API's address, an article's id. */
  let api: string;
  let id: string;

  /** Every command of one block, in one shell; `npx winnow` is ours, on the archive of this test. */
  async function run(commands: string): Promise<{ code: number | null; output: string }> {
    const named = commands.replaceAll("http://127.0.0.1:8000", api).replaceAll(/\bID\b/g, id);
    const script = `set -euo pipefail
npx() { shift; "${process.execPath}" "${main}" "$@" $(takesData "$1"); }
takesData() { case $1 in clean|explain|schema|estimate) ;; *) echo "--data ${data}" ;; esac }
${named}`;
    const child = spawn("bash", ["-c", script], { cwd: root });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => (output += chunk));
    }
    const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
    return { code, output };
  }

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "winnow-docs-"));
    const pages = ["json-ld-with-menus-and-promos", "relative-date-and-url"];
    const folders = pages.map((name) => join(root, "fixtures/pages", name));
    const args = [main, "start", ...folders, "--collection", "examples", "--data", data];
    stack = spawn(process.execPath, args, { cwd: root });
    api = await new Promise<string>((resolve, reject) => {
      let said = "";
      stack.stderr?.on("data", (chunk) => {
        said += chunk;
        const address = /Query API\s+(http:\S+)\/articles/.exec(said)?.[1];
        if (address !== undefined) resolve(address);
      });
      stack.on("close", () => reject(new Error(`winnow start ended: ${said}`)));
    });
    const listed = ArticlePage.parse(await (await fetch(`${api}/articles`)).json());
    id = String(listed.articles[0]?.id);
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => stack.on("close", resolve));
    stack.kill("SIGINT");
    await ended;
    await rm(data, { recursive: true });
  });

  test("are many", () => {
    expect(runnable.length).toBeGreaterThan(8);
  });

  test.each(runnable)("$document: $commands", async ({ commands }) => {
    const { code, output } = await run(commands);
    expect(code, output).toBe(0);
    expect(output).not.toBe("");
  });
});
