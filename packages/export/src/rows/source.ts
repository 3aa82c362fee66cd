/** What an export reads of an archive. */
import type {
  Article,
  ArticleId,
  ArticlePage,
  ArticleQuery,
  RawPointer,
} from "@winnow/core/records";
import type { ExportRow } from "./export-row.ts";

export interface ExportSource {
  articles(query: ArticleQuery): Promise<ArticlePage>;
  article(id: ArticleId): Promise<Article | null>;
  /** A page as it was dropped; `null` if its copy is gone. */
  raw(pointer: RawPointer): Promise<Uint8Array | null>;
}

/** A row with the way to its page: formats that hold pages ask for it, the others cost nothing. */
export interface ExportItem {
  row: ExportRow;
  raw(): Promise<Uint8Array | null>;
}
