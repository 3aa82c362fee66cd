/** Punycode (RFC 3492): the letters that stand behind the `xn--` of a domain name. */

const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const firstPoint = 128;
const firstBias = 72;
const prefix = "xn--";
/** Labels of a domain name have at most 63 characters. */
const maxLabel = 63;

/** Writes a domain name in the letters that its readers know; what is no valid encoding stays. */
export function readableDomain(domain: string): string {
  return domain
    .split(".")
    .map((label) =>
      label.startsWith(prefix) ? (decode(label.slice(prefix.length)) ?? label) : label,
    )
    .join(".");
}

function decode(label: string): string | null {
  if (label.length > maxLabel) return null;
  const border = label.lastIndexOf("-");
  const points = [...label.slice(0, Math.max(0, border))].map((char) => char.charCodeAt(0));
  let point = firstPoint;
  let bias = firstBias;
  let index = 0;
  for (let at = border + 1; at < label.length; ) {
    const before = index;
    let weight = 1;
    for (let k = base; ; k += base) {
      const digit = digitAt(label, at++);
      if (digit === null) return null;
      index += digit * weight;
      const threshold = Math.min(tMax, Math.max(tMin, k - bias));
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const length = points.length + 1;
    bias = adapt(index - before, length, before === 0);
    point += Math.floor(index / length);
    index %= length;
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null;
    points.splice(index++, 0, point);
  }
  return String.fromCodePoint(...points);
}

function digitAt(label: string, at: number): number | null {
  const code = at < label.length ? label.charCodeAt(at) | 0x20 : 0;
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 26 : null;
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) / 2; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}
