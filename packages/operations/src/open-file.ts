/** Files on disk as the inbox would read them: one layer of compression opened, and bounded. */
import { maxDropBytes } from "@winnow/core/records";
import { openLayer } from "@winnow/store/open-layer";

/** The bytes of a file; those of a bomb stay closed, and readers name what they are. */
export function openFile(bytes: Uint8Array): Uint8Array {
  const opened = openLayer(bytes, null, maxDropBytes);
  return opened.kind === "plain" ? opened.bytes : bytes;
}
