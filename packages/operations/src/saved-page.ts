/**
 * A page saved in a folder of its own, with what is known of it beside it: `source.html` (or another
 * ending) and, if anything is known, `about.json`.
 */
import { InvalidInputError } from "@winnow/core/records";
import { z } from "zod";

/** The name of the file that tells of the page beside it. */
export const aboutFile = "about.json";

/** Whether a file's name is that of a saved page. */
export function isSource(name: string): boolean {
  return /^source\.\w+$/.test(name);
}

/** What is known of a page: the metadata that its drop will have. */
export const About = z.strictObject({
  url: z.url().optional(),
  /** ISO 8601, as in `2020-10-05T09:30:00Z`. */
  capturedAt: z.string().optional(),
  contentType: z.string().optional(),
});
export type About = z.infer<typeof About>;

/** Parses an `about.json`; `path` names it in the error. */
export function readAbout(json: string, path: string): About {
  const parsed = About.safeParse(parseJson(json, path));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path: at, message }) =>
    [...at.map(String), message].join(": "),
  );
  throw new InvalidInputError("about", `${path}: ${wrong.join("; ")}; ${expected}`);
}

const expected = "expected url, capturedAt, contentType";

function parseJson(json: string, path: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new InvalidInputError("about", `${path}: no JSON; ${expected}`, { cause: error });
  }
}
