/** The check of query and path parameters, and what is said of those that fail it. */
import type { Hook } from "@hono/zod-openapi";
import type { Env } from "hono";
import { z } from "zod";
import { RefusedError } from "./errors.ts";
import type { ParameterError } from "./problem-schema.ts";

/** How many wrong parameters an answer lists: it must not be many times as long as its request. */
const maxListedErrors = 20;

/** Builds the schema of a route's query: a parameter it does not know is an error, not noise. */
export function queryOf<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape).join(", ");
  return z.strictObject(shape, {
    error: ({ code }) =>
      code === "unrecognized_keys" ? `Unknown parameter: expected any of ${known}` : undefined,
  });
}

/** Refuses a request whose parameters do not fit their schema, naming each. */
// biome-ignore lint/suspicious/noExplicitAny: it serves routes of every shape
export const refuseInvalid: Hook<any, Env, any, void> = (result) => {
  if (result.success) return;
  const place = result.target === "param" ? "path" : result.target;
  const errors = result.error.issues
    .flatMap((issue) => parameterErrors(issue, place))
    .slice(0, maxListedErrors);
  const detail = errors.map(({ name, detail }) => `${name}: ${detail}`).join("; ");
  throw new RefusedError("invalid-parameters", `${place}: ${detail}`, { errors });
};

function parameterErrors(issue: z.core.$ZodIssue, place: string): ParameterError[] {
  const names = issue.code === "unrecognized_keys" ? issue.keys : [issue.path.join(".")];
  return names.map((name) => ({ in: place, name, detail: issue.message }));
}
