/** Pages out of a web archive: they were saved from the outlet, at the archive's instant. */
import { replayedBy } from "../text/replay-url.ts";

/** Where and when somebody says that a page was saved. */
interface Said {
  url: string | null;
  capturedAt: string;
  isDated?: boolean;
}

/**
 * Takes the outlet's address and the instant of the capture out of an address in a web archive,
 * however late the page was dropped; leaves all others as they are.
 */
export function atOutlet({ url, capturedAt, isDated = false }: Said): Required<Said> {
  const replayed = url === null ? null : replayedBy(url);
  if (replayed === null) return { url, capturedAt, isDated };
  const at = replayed.capturedAt;
  if (isDated || at === null) return { url: replayed.url, capturedAt, isDated };
  return { url: replayed.url, capturedAt: at, isDated: true };
}
