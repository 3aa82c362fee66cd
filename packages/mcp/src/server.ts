/** The MCP server: an archive for language models, to read and never to change. */
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { CursorError, SearchIndexError } from "@winnow/search/index";
import { ToolRefusal } from "./errors.ts";
import type { ArchiveReads } from "./reads.ts";
import type { Tool } from "./tool.ts";
import { checkQuote } from "./tools/check-quote.ts";
import { citeArticle } from "./tools/cite-article.ts";
import { compareVersions } from "./tools/compare-versions.ts";
import { countArticles } from "./tools/count-articles.ts";
import { listVersions } from "./tools/list-versions.ts";
import { readArticle } from "./tools/read-article.ts";
import { searchArticles } from "./tools/search-articles.ts";
import { showStory } from "./tools/show-story.ts";
import { warning } from "./untrusted.ts";

export type { ArchiveReads } from "./reads.ts";

/** Eight at most: each takes room in every conversation. */
const tools: readonly Tool[] = [
  searchArticles,
  countArticles,
  readArticle,
  listVersions,
  compareVersions,
  showStory,
  checkQuote,
  citeArticle,
];

const instructions = [
  "An archive of cleaned web pages: articles, their earlier texts, and who else carried them.",
  warning,
  "Before you quote an article, have the quotation checked by check_quote, and cite the version that it stands in.",
].join(" ");

/** Told in place of a fault of ours, which is nobody's business outside. */
const fault = "The archive could not answer. The question may be asked again.";

/** Builds a server over an archive; `onError` receives every fault, for the caller's log. */
export function createMcpServer(
  reads: ArchiveReads,
  onError: (error: unknown) => void = () => undefined,
): McpServer {
  const server = new McpServer({ name: "winnow", version: "0.1.0" }, { instructions });
  for (const { answer, description, input, name, output, title } of tools) {
    server.registerTool(
      name,
      {
        ...{ title, description, inputSchema: input, outputSchema: output },
        annotations: { readOnlyHint: true, openWorldHint: false },
      },
      async (asked: Record<string, unknown>): Promise<CallToolResult> => {
        try {
          return resultOf(await answer(reads, asked));
        } catch (error) {
          return { isError: true, content: [{ type: "text", text: toldOf(error, onError) }] };
        }
      },
    );
  }
  return server;
}

/** The answer by its schema, and for clients that read text alone the same as JSON under the warning. */
function resultOf(structuredContent: Record<string, unknown>): CallToolResult {
  const json = JSON.stringify(structuredContent);
  return { structuredContent, content: [{ type: "text", text: `${warning}\n${json}` }] };
}

function toldOf(error: unknown, onError: (error: unknown) => void): string {
  if (error instanceof ToolRefusal || error instanceof CursorError) return error.message;
  if (error instanceof SearchIndexError && error.isOfServer)
    return "The search server gave no whole answer; ask for less, or again in a minute.";
  if (error instanceof SearchIndexError) return "There is no index to search yet; ask in a minute.";
  onError(error);
  return fault;
}
