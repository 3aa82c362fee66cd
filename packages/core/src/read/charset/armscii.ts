/** ARMSCII-8, the Armenian encoding of the 1990s and 2000s, which no `TextDecoder` knows. */

export const armscii = "armscii-8";

const signs = "\u00a0֎և։)(»«—.՝,-֊…՜՛՞"; // 0xa0 to 0xb1
const firstLetter = 0xb2;
const lastLetter = 0xfd;
const capitalAyb = 0x531;
const smallAyb = 0x561;

/** Decodes ARMSCII-8: signs, then capital and small letters by turns. */
export function decodeArmscii(bytes: Uint8Array): string {
  const table = Array.from({ length: 256 }, (_, byte) => characterOf(byte));
  const parts: string[] = [];
  for (const byte of bytes) parts.push(table[byte] ?? "");
  return parts.join("");
}

function characterOf(byte: number): string {
  if (byte < 0xa0) return String.fromCharCode(byte);
  if (byte < firstLetter) return signs.charAt(byte - 0xa0);
  if (byte === 0xfe) return "՚";
  if (byte > lastLetter) return "\ufffd";
  const letter = (byte - firstLetter) >> 1;
  return String.fromCharCode(((byte - firstLetter) % 2 === 0 ? capitalAyb : smallAyb) + letter);
}
