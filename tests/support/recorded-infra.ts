/**
 * `infra/` executed against stand-ins that take everything and remember what they were given: enough
 * to ask which handlers and variables it names, without the platform that deploying needs.
 */
import { readdir } from "node:fs/promises";

const infra = new URL("../../infra/", import.meta.url);

/** What a constructor or function of the platform was called with. */
export interface Call {
  /** `sst.aws.Function`, say. */
  name: string;
  args: unknown[];
}

let recorded: Promise<Call[]> | undefined;

/** The calls that the files of `infra/` made, in order: once a process, as a module runs once. */
export function recordInfra(): Promise<Call[]> {
  recorded ??= runInfra();
  return recorded;
}

async function runInfra(): Promise<Call[]> {
  const calls: Call[] = [];
  for (const name of ["sst", "aws"]) Reflect.set(globalThis, name, standIn(name, calls));
  for (const name of ["$resolve", "$interpolate", "$jsonStringify"]) {
    Reflect.set(globalThis, name, standIn(name, calls));
  }
  Reflect.set(globalThis, "$app", { name: "winnow", stage: "production" });
  for (const file of (await readdir(infra)).filter((name) => name.endsWith(".ts"))) {
    await import(new URL(file, infra).href);
  }
  return calls;
}

/** A value that has every property, and can be called and constructed; what comes of it is alike. */
function standIn(name: string, calls: Call[]): object {
  const record = (args: unknown[]) => {
    calls.push({ name, args });
    return standIn(name, calls);
  };
  return new Proxy(nothing, {
    get: (_, key) => (typeof key === "symbol" ? () => name : standIn(`${name}.${key}`, calls)),
    apply: (_, __, args) => record(args),
    construct: (_, args) => record(args),
  });
}

/** Stands behind every stand-in: unlike an arrow, it may be constructed. */
function nothing(): void {}

/** The values that stand under a key, however deep, in plain objects and lists. */
export function valuesUnder(key: string, value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Object.entries(value);
  return own.flatMap(([name, inner]) => [
    ...(name === key ? [inner] : []),
    ...valuesUnder(key, inner),
  ]);
}
