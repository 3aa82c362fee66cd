/**
 * Search as a function of its own: it alone fetches the files of the index and keeps them, on a whole
 * processor, while the API, which asks it, stays small. Nobody else may call it.
 */
import { CursorError, SearchIndexError } from "@winnow/search/index";
import { type OpenSearch, openSearch } from "./search/search.ts";
import { SearchQuestion } from "./search/search-question.ts";
import { type Services, servicesAt, servicesOfEnvironment } from "./services/services.ts";

/** What was found, or why it could not be: a cursor of another search, or no index. */
export type SearchAnswer =
  | { found: unknown }
  | { fault: "cursor" | "index"; code: string; message: string };

let open: { table: string; index: OpenSearch } | undefined;

/** The Lambda entry point. */
export async function handler(event: unknown): Promise<SearchAnswer> {
  return answerSearch(servicesOfEnvironment(), event);
}

/** Answers out of the edition's index, which stays open for the next question. */
export async function answerSearch(services: Services, event: unknown): Promise<SearchAnswer> {
  const question = SearchQuestion.parse(event);
  const { table } = question;
  if (open?.table !== table) {
    await open?.index.close();
    open = { table, index: openSearch(servicesAt(services, table)) };
  }
  const { reader } = open.index;
  try {
    const found =
      question.ask === "search"
        ? await reader.search(question.request)
        : await reader.overview(question.query);
    return { found };
  } catch (error) {
    if (error instanceof CursorError) return faultOf("cursor", error);
    if (error instanceof SearchIndexError) return faultOf("index", error);
    throw error;
  }
}

function faultOf(fault: "cursor" | "index", { code, message }: CursorError | SearchIndexError) {
  return { fault, code, message };
}
