/** Decoding for the peers that take strings: what a careful user does before calling them. */

/** Bytes in which a page may declare its charset; the standard asks for the first 1024. */
const declarationBytes = 4096;

/** Decodes by UTF-8 where the bytes are valid, else by the charset the page declares, else as Windows-1252. */
export function decodePage(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decoderOf(declaredCharset(bytes)).decode(bytes);
  }
}

function declaredCharset(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, declarationBytes)).toString("latin1");
  return /charset\s{0,8}=\s{0,8}["']?([\w:.-]{1,40})/i.exec(head)?.[1] ?? "windows-1252";
}

function decoderOf(label: string) {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder("windows-1252"); // a label that no browser knows either
  }
}
