/** SST's platform: the code that turns `infra/` into resources, installed from npm into `.sst/`. */
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const root = fileURLToPath(new URL("../../../", import.meta.url));
export const platformDir = `${root}.sst/platform/`;

const installTimeoutMs = 300_000;

/** Loads a package as the platform would: its own copy. */
export const requireOfPlatform = createRequire(`${platformDir}package.json`);

/** Installs the platform where it is missing; returns why it could not, `null` when it is there. */
export async function installPlatform(): Promise<string | null> {
  if (isInstalled()) return null;
  process.stderr.write("Installing SST's platform from npm (about a minute, 324 MB, once).\n");
  const sst = `${root}node_modules/.bin/sst`;
  const env = {
    ...process.env,
    SST_SKIP_DEPENDENCY_CHECK: "1",
    SST_NO_BUN: "1",
    SST_TELEMETRY_DISABLED: "1",
    SST_STAGE: "ci",
  };
  const options = { cwd: root, env, timeout: installTimeoutMs };
  try {
    await promisify(execFile)(sst, ["install"], options);
  } catch (error) {
    return `sst install failed: ${error instanceof Error ? error.message.slice(0, 300) : error}`;
  }
  return isInstalled() ? null : "sst install left no platform behind";
}

/** Whether it is there as a whole, and is the one of the installed SST. */
function isInstalled(): boolean {
  const lock = `${root}.sst/provider-lock.json`;
  if (!existsSync(lock) || !existsSync(`${platformDir}node_modules/@pulumi/aws`)) return false;
  const installed = JSON.parse(readFileSync(`${root}node_modules/sst/package.json`, "utf8"));
  return readFileSync(`${platformDir}version`, "utf8").trim() === installed.version;
}
