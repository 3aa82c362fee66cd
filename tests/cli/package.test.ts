/** The package that is published: built, packed, unpacked below a `node_modules`, and run there. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, expect, test } from "vitest";
import { htmlPage } from "../support/pages.ts";
import { plainEnvironment } from "../support/winnow.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const packageName = "@winnow-archive/winnow";

/** The compiler runs twice, on a machine that may be busy. */
const buildTimeoutMs = 600_000;

let folder: string;
let installed: string;
let tarball: string;

const node = (...args: string[]) =>
  run(process.execPath, args, { cwd: folder, env: plainEnvironment() });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "winnow-package-"));
  installed = join(folder, "node_modules", packageName);
  await run(process.execPath, [join(root, "packages/cli/pack/build.ts")], { cwd: root });
  await run("npm", ["pack", join(root, "dist/package"), "--pack-destination", folder]);
  const packed = (await readdir(folder)).find((name) => name.endsWith(".tgz"));
  tarball = join(folder, String(packed));
  await mkdir(installed, { recursive: true });
  await run("tar", ["-xzf", tarball, "--strip-components=1", "-C", installed]);
  const { dependencies } = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
  // What is not declared is not there: an import of it would fail.
  for (const name of Object.keys(dependencies)) await link(name);
  await writeFile(
    join(folder, "page.html"),
    htmlPage("Bridge closed", "https://news.example.org/b"),
  );
}, buildTimeoutMs);
afterAll(() => rm(folder, { recursive: true }));

/** As the registry would give it, without asking it. */
async function link(name: string): Promise<void> {
  const target = join(folder, "node_modules", name);
  await mkdir(dirname(target), { recursive: true });
  const own = join(root, "packages/cli/node_modules", name);
  const isOwn = await readdir(own).then(
    () => true,
    () => false,
  );
  await symlink(isOwn ? own : join(root, "node_modules", name), target);
}

test("the command line runs from below node_modules, where no types are stripped", async () => {
  const { stdout } = await node(join(installed, "bin/winnow.mjs"), "clean", "page.html", "--json");
  expect(JSON.parse(stdout)).toMatchObject({ kind: "article", title: { value: "Bridge closed" } });
});

test("an archive is filled and read", async () => {
  const winnow = (...args: string[]) => node(join(installed, "bin/winnow.mjs"), ...args);
  await winnow("ingest", "page.html");
  expect(JSON.parse((await winnow("list", "--json")).stdout)).toMatchObject({
    title: "Bridge closed",
  });
});

test("many pages are cleaned on threads", async () => {
  await mkdir(join(folder, "many"));
  for (let n = 0; n < 24; n += 1) {
    await writeFile(
      join(folder, "many", `${n}.html`),
      htmlPage(`Bridge ${n}`, "https://a.example/"),
    );
  }
  const bin = join(installed, "bin/winnow.mjs");
  const { stdout } = await node(bin, "clean", "many", "--json", "--jobs", "2");
  expect(stdout.trimEnd().split("\n")).toHaveLength(24);
});

test("every sub-path can be imported, and has its types", async () => {
  const { exports } = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
  const paths = Object.entries<{ types: string }>(exports).filter(
    ([path]) => !path.endsWith(".json"),
  );
  const imports = paths.map(([path]) => `await import("${packageName}${path.slice(1)}");`);
  await writeFile(join(folder, "all.mjs"), imports.join("\n"));
  await node("all.mjs");
  expect(paths.length).toBeGreaterThan(10);
  for (const [path, { types }] of paths) {
    expect(await readFile(join(installed, types), "utf8"), path).toMatch(/^export /m);
  }
});

test("nothing that is built names the workspace, a test, or TypeScript", async () => {
  const files = await readdir(join(installed, "lib"), { recursive: true });
  expect(files.filter((file) => /\.test\./.test(file))).toEqual([]);
  for (const file of files.filter((name) => /\.(js|d\.ts)$/.test(name))) {
    const code = await readFile(join(installed, "lib", file), "utf8");
    expect(code, file).not.toMatch(/from "@winnow\/|import\("@winnow\/|from "\.[^"]*(?<!\.d)\.ts"/);
  }
});

test("publint finds nothing wrong with it", async () => {
  const { messages, pkg } = await publint({ pkgDir: installed, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
});

test("whoever imports it gets its types, by every way that ESM is resolved", async () => {
  const packed = createPackageFromTarballData(await readFile(tarball));
  const found = await checkPackage(packed);
  if (!found.types) throw new Error("the package has no types");
  // Ways of CommonJS and of Node 10, which the package does not offer.
  const others = ["node10", "node16-cjs"];
  const problems = found.problems.filter(
    (problem) => !("resolutionKind" in problem && others.includes(problem.resolutionKind)),
  );
  expect(problems).toEqual([]);
  expect(Object.keys(found.entrypoints).length).toBeGreaterThan(10);
});
