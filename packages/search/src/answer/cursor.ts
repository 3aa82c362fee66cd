/**
 * Where a page ended.
 *
 * By date, that is a row and an id: rows keep their order whatever comes in between. By relevance
 * there is no such place, since every new article shifts what words are worth; so the cursor says
 * what has been shown, and the next page is the best of the rest. Nothing comes twice, and nothing
 * is missed.
 */
import { z } from "zod";
import { CursorError, hashOf, type SearchRequest } from "../index/index.ts";

/** Results that may be paged through by relevance: a cursor of 400 is some 3 KB of an address. */
export const maxRankedDepth = 400;

const Cursor = z.discriminatedUnion("by", [
  z.object({ by: z.literal("row"), of: z.number(), row: z.number(), id: z.string().max(64) }),
  z.object({
    by: z.literal("shown"),
    of: z.number(),
    shown: z
      .string()
      .regex(/^[\w-]*$/u)
      .max(maxRankedDepth * 6),
  }),
]);

/** The place after an article by date. */
export interface RowPlace {
  row: number;
  id: string;
}

/** What a cursor belongs to, so that another question's is refused. */
function nameOf(canonical: string, { order, stories }: SearchRequest): number {
  return hashOf(`${order}\n${stories}\n${canonical}`);
}

/** Writes the cursor after an article by date. */
export function rowCursor(canonical: string, request: SearchRequest, place: RowPlace): string {
  return encode({ by: "row", of: nameOf(canonical, request), ...place });
}

/** Writes the cursor after what has been shown, by `hashOf` of ids. */
export function shownCursor(
  canonical: string,
  request: SearchRequest,
  shown: readonly number[],
): string {
  const bytes = Buffer.alloc(shown.length * 4);
  for (const [at, hash] of shown.entries()) bytes.writeUInt32LE(hash, at * 4);
  return encode({
    by: "shown",
    of: nameOf(canonical, request),
    shown: bytes.toString("base64url"),
  });
}

/** Reads the place of a cursor by date; `null` for the first page. */
export function readRowCursor(canonical: string, request: SearchRequest): RowPlace | null {
  const cursor = decode(canonical, request);
  if (cursor === null) return null;
  if (cursor.by !== "row") throw foreign();
  return { row: cursor.row, id: cursor.id };
}

/** Reads what has been shown; none for the first page. */
export function readShownCursor(canonical: string, request: SearchRequest): number[] {
  const cursor = decode(canonical, request);
  if (cursor === null) return [];
  if (cursor.by !== "shown") throw foreign();
  const bytes = Buffer.from(cursor.shown, "base64url");
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) =>
    bytes.readUInt32LE(at * 4),
  );
}

function encode(cursor: z.infer<typeof Cursor>): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

function decode(canonical: string, request: SearchRequest): z.infer<typeof Cursor> | null {
  if (request.cursor === null) return null;
  const parsed = Cursor.safeParse(jsonOf(request.cursor));
  if (!parsed.success || parsed.data.of !== nameOf(canonical, request)) throw foreign();
  return parsed.data;
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return null; // not ours: refused by the caller
  }
}

function foreign(): CursorError {
  return new CursorError("search.cursor", "cursor: expected the `next` of this very search");
}
