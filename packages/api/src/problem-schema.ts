/** The shape of every answer that is not a success: RFC 9457 problem details. */
import { z } from "zod";

/** One parameter that was wrong. */
export const ParameterError = z.object({
  in: z.string().describe("Where the parameter stands: query or path."),
  name: z.string(),
  detail: z.string().describe("What is wrong with it, and what was expected."),
});
export type ParameterError = z.infer<typeof ParameterError>;

export const Problem = z
  .object({
    type: z.string().describe("Names the kind of problem. Stable; there is no page behind it."),
    title: z.string().describe("The kind of problem in words."),
    status: z.number().int().min(400).max(599),
    detail: z.string().describe("Where this problem lies, what it is, and what was expected."),
    errors: z.array(ParameterError).optional().describe("Each parameter that was wrong."),
  })
  .meta({ id: "Problem", description: "Problem details, as in RFC 9457." });
export type Problem = z.infer<typeof Problem>;

export const problemType = "application/problem+json";

/** Describes a problem among the responses of a route. */
export function problemResponse(description: string) {
  return { description, content: { [problemType]: { schema: Problem } } } as const;
}

/** What a search answers before the first index is there. */
export const noIndexProblem = problemResponse(
  "No index can be searched yet: the first is built when articles are first indexed.",
);

/** The problems that any route behind the access check may answer with. */
export const commonProblems = {
  401: problemResponse("The token is missing or wrong, or none is configured."),
  403: problemResponse("The API serves this machine alone, and the Host header names another."),
  500: problemResponse("A fault of the archive."),
} as const;
