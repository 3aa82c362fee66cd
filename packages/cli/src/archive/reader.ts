/** An archive as commands read it: embedded here, and elsewhere by whatever answers the same. */
import type { Failure } from "@winnow/core/ports";
import type {
  Article,
  ArticleId,
  ArticlePage,
  ArticleQuery,
  ArticleVersions,
  HttpAnswer,
  RawPointer,
  Relation,
  TakedownTrace,
  ToldOutcome,
} from "@winnow/core/records";

/** What reading commands ask; nothing here changes an archive. */
export interface ArchiveReader {
  article(id: ArticleId): Promise<Article | null>;
  articles(query: ArticleQuery): Promise<ArticlePage>;
  /** Every text of an article; `null` if there is no such article. */
  versions(id: ArticleId): Promise<ArticleVersions | null>;
  /** The articles that it holds, is a part of, or differs from in its facts. */
  relations(id: ArticleId): Promise<Relation[]>;
  /** The article that a URL is linked to. */
  lookup(urlKey: string): Promise<ArticleId | null>;
  /** That an article was taken down, when and why; `null` where it was not. */
  takedown(id: ArticleId): Promise<TakedownTrace | null>;
  /** A page as it was dropped; `null` if its copy is gone. */
  raw(pointer: RawPointer): Promise<Uint8Array | null>;
  /** The same, with what its drop told of the server's answer. */
  page(pointer: RawPointer): Promise<{ bytes: Uint8Array; http: HttpAnswer | null } | null>;
  /** The keys of the inbox, in order. */
  keys(): AsyncIterable<string>;
  /** What became of a drop; `null` if the inbox has no such drop and nothing is known of one. */
  fateOf(key: string): Promise<DropFate | null>;
}

/** A drop's outcomes, one for each upload; without any, its failure, if that is known. */
export interface DropFate {
  outcomes: ToldOutcome[];
  failure: Failure | null;
  /** Whether it failed for good. */
  hasFailed: boolean;
}
