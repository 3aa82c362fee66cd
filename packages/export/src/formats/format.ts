/** What a format is: rows go in, bytes come out. */
import type { ExportItem } from "../rows/source.ts";

/** What a whole file says of itself. */
export interface FileAbout {
  /** The newest instant among its captures: the only clock that an export knows. */
  newestCapturedAt: string | null;
}

export interface ExportFormat {
  name: string;
  /** With its dot. */
  extension: string;
  /**
   * What one file of a folder holds: `all` articles, those of one `day`, or `each` its own. The name
   * of a file that was asked for by name holds all of them, where a format can.
   */
  folder: "all" | "day" | "each";
  /** Whether articles can follow each other in one file. */
  holdsMany: boolean;
  /** Whether a file names the newest instant of all captures, and so differs once a page comes in. */
  isDated: boolean;
  /** Whether it may go to a terminal. */
  isText: boolean;
  /** Writes a file of articles. It takes a row only when it needs it, and keeps few. */
  write(items: AsyncIterable<ExportItem>, about: FileAbout): AsyncIterable<Uint8Array>;
}
