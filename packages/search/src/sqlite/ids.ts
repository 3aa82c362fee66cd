/** Ids as the file keeps them: the bytes of hexadecimal digits, or the text's own. */

/** Marks an id that is no hexadecimal number; no such number has 0 bytes before it. */
const textMark = 0;

export function packId(id: string): Uint8Array {
  if (/^(?:[0-9a-f]{2})+$/.test(id) && !id.startsWith("00")) return Buffer.from(id, "hex");
  return Buffer.concat([Buffer.from([textMark]), Buffer.from(id, "utf8")]);
}

export function unpackId(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer[0] === textMark ? buffer.toString("utf8", 1) : buffer.toString("hex");
}
