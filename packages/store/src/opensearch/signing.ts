/** Signs requests to a managed OpenSearch, by the same rights as those to the table. */
import { createHash, createHmac, type Hash, type Hmac } from "node:crypto";
import { SignatureV4 } from "@smithy/signature-v4";
import type { Sign } from "@winnow/search/opensearch";

type Credentials = ConstructorParameters<typeof SignatureV4>[0]["credentials"];

/** Whose rights, and where: as a client of the SDK has found them. */
export interface Signer {
  credentials: Credentials;
  region: string | (() => Promise<string>);
}

/** Managed domains are known to AWS by the name of what they once ran. */
const service = "es";

/** Gives the headers that AWS takes a request by (Signature Version 4). */
export function signing({ credentials, region }: Signer): Sign {
  const signer = new SignatureV4({ credentials, region, service, sha256: Sha256 });
  return async ({ body, headers, method, url }) => {
    const signed = await signer.sign({
      method,
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: { ...headers, host: url.host },
      ...(body === "" ? {} : { body }),
    });
    const { host: _, ...sent } = signed.headers; // fetch sets it by itself
    return sent;
  };
}

/** SHA-256 as the signer asks for it. */
class Sha256 {
  readonly #hash: Hash | Hmac;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash =
      secret === undefined ? createHash("sha256") : createHmac("sha256", secret as Uint8Array);
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(typeof data === "string" ? data : bytesOf(data));
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }

  reset(): void {}
}

function bytesOf(data: ArrayBuffer | ArrayBufferView): Uint8Array {
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}
