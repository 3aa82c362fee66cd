/** Search as the API sees it where another function answers. */
import { InvokeCommand, type LambdaClient } from "@aws-sdk/client-lambda";
import type { ApiDeps } from "@winnow/api/deps";
import { CursorError, Overview, SearchIndexError, SearchPage } from "@winnow/search/index";
import { z } from "zod";
import type { SearchQuestion } from "./search-question.ts";

/** Asks a function, and gives its answer as JSON; throws where it failed. */
export type Ask = (question: SearchQuestion) => Promise<unknown>;

const Answer = z.union([
  z.object({ found: z.unknown() }),
  z.object({ fault: z.enum(["cursor", "index"]), code: z.string(), message: z.string() }),
]);

/** The search of one edition, answered by whoever is asked. */
export function remoteSearch(ask: Ask, table: string): ApiDeps["search"] {
  const foundBy = async (question: SearchQuestion): Promise<unknown> => {
    const answer = Answer.parse(await ask(question));
    if (!("fault" in answer)) return answer.found;
    const { code, fault, message } = answer;
    throw fault === "cursor" ? new CursorError(code, message) : new SearchIndexError(code, message);
  };
  return {
    search: async (request) => SearchPage.parse(await foundBy({ ask: "search", table, request })),
    overview: async (query) => Overview.parse(await foundBy({ ask: "overview", table, query })),
  };
}

/** Asks a Lambda function and waits for its answer. */
export function invoking(client: LambdaClient, name: string): Ask {
  return async (question) => {
    const Payload = Buffer.from(JSON.stringify(question));
    const answer = await client.send(new InvokeCommand({ FunctionName: name, Payload }));
    const json = Buffer.from(answer.Payload ?? []).toString();
    if (answer.FunctionError) throw new Error(`search: ${name} failed: ${json.slice(0, 500)}`);
    return JSON.parse(json);
  };
}
