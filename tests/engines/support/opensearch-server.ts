/**
 * A real OpenSearch server for the tests: one that is named, or one of our own on loopback, where Java
 * and Maven are installed and Maven finds its parts.
 */
import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const folder = fileURLToPath(new URL("../opensearch/", import.meta.url));
const cache = fileURLToPath(new URL("../../../node_modules/.cache/winnow/", import.meta.url));

/** Fetching 50 MB of jars for the first time, and starting a server, on a busy machine. */
const fetchMs = 300_000;
const startMs = 120_000;

/** A minute's life: little memory, and no time spent on making it fast. */
const frugal = ["-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];

/** Characters of the server's words that are told where it does not start. */
const maxTold = 500;

export interface Server {
  url: string;
  stop(): Promise<void>;
}

/** Starts a server, or says why there is none. */
export async function openServer(): Promise<Server | { obstacle: string }> {
  const named = process.env.WINNOW_TEST_OPENSEARCH;
  if (named) return { url: named, stop: async () => {} };
  const jars = await classPath();
  return typeof jars === "string" ? start(jars) : jars;
}

/** The jars as Maven finds them, or why it does not; which they are is kept, since Maven takes its time. */
export async function classPath(): Promise<string | { obstacle: string }> {
  try {
    await run("java", ["-version"]);
  } catch {
    return { obstacle: "no Java is installed" };
  }
  const pom = join(folder, "pom.xml");
  const hash = createHash("sha256").update(await readFile(pom));
  const known = join(cache, `opensearch-${hash.digest("hex").slice(0, 16)}.txt`);
  const kept = existsSync(known) ? await readFile(known, "utf8") : "";
  if (kept !== "" && kept.split(delimiter).every((jar) => existsSync(jar))) return kept;
  await mkdir(cache, { recursive: true });
  try {
    const goal = ["dependency:build-classpath", `-Dmdep.outputFile=${known}`];
    await run("mvn", ["-q", "-B", "-f", pom, ...goal], { timeout: fetchMs });
    return (await readFile(known, "utf8")).trim();
  } catch (error) {
    const { code, stdout = "" } = error as { code?: unknown; stdout?: string };
    if (code === "ENOENT") return { obstacle: "no Maven is installed" };
    const [why = "it was not done in time"] = stdout.split("\n").filter((line) => line !== "");
    return { obstacle: `Maven did not find the server's parts: ${why.slice(0, maxTold)}` };
  }
}

async function start(jars: string): Promise<Server> {
  const home = await mkdtemp(join(tmpdir(), "winnow-opensearch-"));
  await mkdir(join(home, "config"));
  await writeFile(join(home, "config", "opensearch.yml"), "");
  const options = [...frugal, "-cp", jars, join(folder, "TestNode.java"), home];
  const server = spawn("java", options, { stdio: ["pipe", "pipe", "pipe"] });
  let told = "";
  const ended = new Promise<void>((resolve) => server.once("close", () => resolve()));
  const stop = async () => {
    server.stdin.end();
    await ended;
    await rm(home, { recursive: true, force: true });
  };
  const url = await new Promise<string | null>((resolve) => {
    const late = setTimeout(() => resolve(null), startMs);
    const end = (address: string | null) => {
      clearTimeout(late);
      resolve(address);
    };
    server.stdout.on("data", (bytes) => {
      told += bytes;
      const [address] = /^http:\/\/127\.0\.0\.1:\d+$/m.exec(told) ?? [];
      if (address) end(address);
    });
    server.stderr.on("data", (bytes) => {
      told += bytes;
    });
    server.once("close", () => end(null));
  });
  if (url !== null) return { url, stop };
  server.kill();
  await stop();
  throw new Error(`opensearch: the server did not start: ${told.slice(-maxTold)}`);
}
