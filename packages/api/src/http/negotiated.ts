/** Which form of a body a client takes: Brotli, gzip, or as it is. */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { parseAccept } from "hono/utils/accept";

export type Coding = "br" | "gzip";

/** The ones that are offered, the smaller one first. */
const offered: readonly Coding[] = ["br", "gzip"];

/** Below this, the headers of a packed body weigh as much as what is saved. */
const minPackedBytes = 1024;

/** An answer is packed while somebody waits: Brotli's best takes a hundred times as long as this. */
const brotliQuality = 4;

const packable = /^(?:text\/|application\/(?:[\w.+-]+\+)?(?:json|xml|x-ndjson)\b)/;

/** Chooses by the client's weights (RFC 9110, section 12.5.3); `null` for the body as it is. */
export function codingFor(header: string | undefined): Coding | null {
  if (header === undefined) return null;
  const weights = new Map(parseAccept(header).map(({ type, q }) => [type.toLowerCase(), q]));
  const weightOf = (coding: Coding) => weights.get(coding) ?? weights.get("*") ?? 0;
  const [best] = offered.toSorted((a, b) => weightOf(b) - weightOf(a));
  return best !== undefined && weightOf(best) > 0 ? best : null;
}

/** Whether packing pays. */
export function isPackable(contentType: string | null, sizeBytes: number): boolean {
  return sizeBytes >= minPackedBytes && packable.test(contentType ?? "");
}

/** Packs a body. */
export async function packed(body: Uint8Array, coding: Coding): Promise<Uint8Array<ArrayBuffer>> {
  const bytes =
    coding === "br"
      ? await promisify(brotliCompress)(body, {
          params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality },
        })
      : await promisify(gzip)(body);
  return new Uint8Array(bytes);
}
