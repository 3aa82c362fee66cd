/** Opens an index, asks one query by relevance, and prints the milliseconds that both took. */
import { SqliteIndex } from "@winnow/search/sqlite";

const [, , path = "", query = ""] = process.argv;
const before = performance.now();
const index = SqliteIndex.open(path, { readOnly: true });
await index.search({ query, order: "relevance", stories: "collapse", limit: 20, cursor: null });
console.log(performance.now() - before);
await index.close();
