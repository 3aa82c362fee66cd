/** What an export reads of an archive. */
import type {
  Article,
  ArticleId,
  ArticlePage,
  ArticleQuery,
  HttpAnswer,
  RawPointer,
} from "@winnow/core/records";
import type { ExportRow } from "./export-row.ts";

export interface ExportSource {
  articles(query: ArticleQuery): Promise<ArticlePage>;
  article(id: ArticleId): Promise<Article | null>;
  /** `null` if its copy is gone. */
  page(pointer: RawPointer): Promise<RawPage | null>;
}

/** A page as it was dropped, and how its server answered, where the drop told. */
export interface RawPage {
  bytes: Uint8Array;
  http: HttpAnswer | null;
}

/** A row with the way to its page: formats that hold pages ask for it, the others cost nothing. */
export interface ExportItem {
  row: ExportRow;
  page(): Promise<RawPage | null>;
}
