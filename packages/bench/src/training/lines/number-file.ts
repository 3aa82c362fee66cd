/** A file of plain numbers, for training to read. */
import { openSync, writeSync } from "node:fs";

/** Opens a file anew; the function that it gives appends numbers as they lie in memory. */
export function numberFile(path: string): (values: Float32Array | Uint8Array) => void {
  const file = openSync(path, "w");
  return (values) => {
    writeSync(file, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  };
}
