/**
 * Keys in listings. fauxqs knows no `encoding-type=url` (S3 API, "ListObjectsV2") and writes keys
 * into its XML as they are, where a carriage return is read as a line feed (XML 1.0, section 2.11).
 */

/** The elements of a listing that hold keys or parts of them. */
const keyElements = /<(Key|Prefix|Delimiter|StartAfter|Marker|NextMarker)>([^<]*)<\/\1>/g;

/** A listing as S3 would have written it. */
export function encodeListing(xml: string, encodingType: unknown): string {
  if (encodingType !== "url") return xml.replaceAll("\r", "&#xD;");
  const encoded = xml.replace(
    keyElements,
    (_, name: string, text: string) => `<${name}>${encodeKey(unescapeXml(text))}</${name}>`,
  );
  return encoded.replace("</Name>", "</Name><EncodingType>url</EncodingType>");
}

/** As S3 does it: percent-encoded, a space as `+`, slashes as they are. */
function encodeKey(key: string): string {
  return encodeURIComponent(key).replaceAll("%20", "+").replaceAll("%2F", "/");
}

const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function unescapeXml(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => entities[name] ?? whole);
}
