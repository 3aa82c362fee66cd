/** What the API needs from whoever runs it. */
import type { Catalogue, RawStore } from "@winnow/core/ports";
import type { HttpAnswer, RawPointer } from "@winnow/core/records";
import type { SearchReader } from "@winnow/search/index";
import type { EditionsAdmin } from "./admin/editions.ts";
import type { TakedownsDesk } from "./admin/takedowns.ts";
import type { Desk } from "./desk.ts";

/**
 * Who may read. `closed` is the state before a token is configured; `loopback` serves the reader's
 * own machine, where the socket keeps others out and the Host header keeps other sites' pages out.
 */
export type Access =
  | { kind: "closed" }
  /** `adminToken` opens what changes the archive, too; without one, nobody changes it from afar. */
  | { kind: "token"; token: string; adminToken?: string | null }
  | { kind: "loopback" };

/** Raw copies as the API reads them. */
export interface RawPages extends Pick<RawStore, "get"> {
  /** A page with what its drop told of the server's answer; `null` if its copy is gone. */
  page(pointer: RawPointer): Promise<{ bytes: Uint8Array; http: HttpAnswer | null } | null>;
}

/** The inbox as far as the API looks: which drops there are. */
export interface DropList {
  /** At most `count` keys behind one, in their order; `null` for the first. */
  keysAfter(after: string | null, prefix: string, count: number): Promise<string[]>;
}

export interface ApiDeps {
  /** Names the edition that is read: answers of two editions are never taken for one. */
  edition: string;
  catalogue: Catalogue;
  rawStore: RawPages;
  drops: DropList;
  /** The search index; it may be behind the archive, which has the say on what is shown. */
  search: Pick<SearchReader, "search" | "overview">;
  access: Access;
  /** Where an operator works on drops; without one, drops are told one by one. */
  desk?: Desk;
  /** Editions, for those who may change them; left out where nobody keeps them. */
  admin?: EditionsAdmin;
  /** Takedowns, for those who may order them. */
  takedowns?: TakedownsDesk;
  /** Receives every error that was answered with a 500, for the caller's log. */
  onError?: (error: unknown) => void;
}
