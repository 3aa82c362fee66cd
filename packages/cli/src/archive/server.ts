/** The server that a command names by `--server`. */
import { type ApiClient, apiAt } from "@winnow/operations/api-client";

/** The variable that holds a server's token: a command line is seen by everybody on a machine. */
export const tokenVariable = "WINNOW_TOKEN";

/** Its API, with the token of the environment. */
export function serverOf(url: string): ApiClient {
  const token = process.env[tokenVariable] || null;
  return apiAt(url, { token, variable: tokenVariable });
}
