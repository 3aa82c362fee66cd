/** Everyday faults of a machine, each as one sentence: what is wrong, where, and the way out. */
import { InvalidInputError, WinnowError } from "@winnow/core/records";
import { UsageError } from "./errors.ts";

/** What is told of an error. */
export interface Told {
  code: string;
  message: string;
  hint: string | null;
  /** Whether the command line was right and the work failed. */
  isOperational: boolean;
}

/** What the system's errors (errno) mean for somebody who runs a command. */
const meanings: Readonly<Record<string, (error: NodeJS.ErrnoException) => string>> = {
  EADDRINUSE: (error) => `port ${portOf(error)} is in use`,
  EACCES: ({ path, syscall }) =>
    syscall === "listen" ? "this port is not ours to use" : `${named(path)}: no permission`,
  EPERM: ({ path }) => `${named(path)}: no permission`,
  EROFS: ({ path }) => `${named(path)}: the disk is read-only`,
  ENOSPC: ({ path }) => `${named(path)}: no space left on the disk`,
  EDQUOT: ({ path }) => `${named(path)}: the disk quota is used up`,
  ENOTDIR: ({ path }) => `${named(path)}: a part of this path is a file, not a folder`,
  EEXIST: ({ path }) => `${named(path)}: this is a file, a folder is needed`,
  ENOENT: ({ path }) => `${named(path)}: no such file or folder`,
  EISDIR: ({ path }) => `${named(path)}: this is a folder, a file is needed`,
  ENAMETOOLONG: ({ path }) => `${named(path)}: the name is too long for this disk`,
  EMFILE: () => "too many open files",
  ECONNREFUSED: () => "the archive does not answer: the process that served it has ended",
};

const hints: Readonly<Record<string, string>> = {
  EADDRINUSE: "another --api-port or --s3-port; 0 lets the system pick one",
  EACCES: "a folder or port of your own will do: --data DIR, --api-port N",
  EROFS: "--data DIR and --out PATH name another place",
  ENOSPC: "make room and run the command again; what was dropped before is kept",
  ENOTDIR: "another name will do: --data DIR and --out DIR name folders",
  EEXIST: "another name will do: --data DIR and --out DIR name folders",
  EMFILE: "ulimit -n 4096 allows more",
  ECONNREFUSED: "run the command again",
};

/**
 * How the table's engine tells what the system refused it: `IO error: FILE: No space left on device`.
 * It knows the system's words for a number, and not the number's name.
 */
const refusals: readonly (readonly [words: RegExp, code: string])[] = [
  [/No space left on device$/, "ENOSPC"],
  [/Disk quota exceeded$/, "EDQUOT"],
  [/Read-only file system$/, "EROFS"],
  [/Permission denied$/, "EACCES"],
  [/Too many open files$/, "EMFILE"],
];

/** Finds the sentence; `null` for a fault of the program, whose trace is of use. */
export function sentenceOf(error: unknown): Told | null {
  if (error instanceof UsageError) {
    const { code, message, hint } = error;
    return { code, message: message.trimEnd(), hint, isOperational: false };
  }
  if (error instanceof WinnowError) {
    const isOperational = !(error instanceof InvalidInputError);
    return { code: error.code, message: error.message.trimEnd(), hint: null, isOperational };
  }
  const system = systemErrorOf(error);
  if (system?.code === undefined) return null;
  const message = meanings[system.code]?.(system);
  if (message === undefined) return null;
  return {
    code: `system.${system.code.toLowerCase()}`,
    message,
    hint: hints[system.code] ?? null,
    isOperational: false,
  };
}

/** How deep causes are followed. */
const maxCauses = 5;

/** The system's error, itself or as a cause of what was thrown. */
function systemErrorOf(error: unknown): NodeJS.ErrnoException | null {
  let current = error;
  for (let depth = 0; depth < maxCauses && current instanceof Error; depth += 1) {
    if (isSystemError(current)) return current;
    const refused = refusalOf(current);
    if (refused !== null) return refused;
    current = current instanceof AggregateError ? current.errors[0] : current.cause;
  }
  return null;
}

function isSystemError(error: Error): error is NodeJS.ErrnoException {
  return "code" in error && typeof error.code === "string" && Object.hasOwn(meanings, error.code);
}

/** The system's error that a table's engine met. */
function refusalOf({ message }: Error): NodeJS.ErrnoException | null {
  const [, path] = /^IO error: (.+?): /.exec(message) ?? [];
  const code = refusals.find(([words]) => words.test(message))?.[1];
  return path === undefined || code === undefined
    ? null
    : Object.assign(new Error(message), { code, path });
}

function portOf(error: NodeJS.ErrnoException): string {
  return "port" in error ? String(error.port) : (/:(\d+)\b/.exec(error.message)?.[1] ?? "");
}

function named(path: string | undefined): string {
  return path ?? "a file";
}
