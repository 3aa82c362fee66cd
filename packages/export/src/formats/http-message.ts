/** An answer of HTTP/1.1 as bytes (RFC 9112): a status line, fields, an empty line, the body. */
import type { HttpAnswer } from "@winnow/core/records";
import { encoded } from "./characters.ts";

/** Reason phrases that people look for; any other status has none, which RFC 9112 allows. */
const reasons: Readonly<Record<number, string>> = {
  200: "OK",
  301: "Moved Permanently",
  302: "Found",
  304: "Not Modified",
  403: "Forbidden",
  404: "Not Found",
  410: "Gone",
  451: "Unavailable For Legal Reasons",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

/** A field's name (RFC 9110, section 5.6.2); what is none would not be read back. */
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/**
 * Fields that speak of the body as it went over the wire: the bytes that are kept are the page's
 * own, so these stand under the name that archives give to them.
 */
const ofTheWire = new Set(["content-encoding", "content-length", "transfer-encoding"]);

/** Writes the answer; fields come in the order of their names. */
export function httpMessage({ status, headers }: HttpAnswer, body: Uint8Array): Uint8Array {
  const fields = Object.entries(headers)
    .filter(([name]) => token.test(name))
    .map(([name, value]) => {
      const kept = ofTheWire.has(name.toLowerCase()) ? `x-archive-orig-${name}` : name;
      return `${kept}: ${value.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim()}`;
    })
    .sort();
  const lines = [`HTTP/1.1 ${status} ${reasons[status] ?? ""}`, ...fields];
  const head = encoded(`${lines.join("\r\n")}\r\ncontent-length: ${body.length}\r\n\r\n`);
  return Buffer.concat([head, body]);
}
