/** What the tools read. Nothing here changes an archive. */
import type { Catalogue } from "@winnow/core/ports";
import type { SearchReader } from "@winnow/search/index";

export interface ArchiveReads {
  catalogue: Pick<
    Catalogue,
    "article" | "locate" | "versions" | "timeline" | "story" | "relations" | "summaries"
  >;
  search: Pick<SearchReader, "search" | "overview">;
}
