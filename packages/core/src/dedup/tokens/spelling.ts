/** Tells one word spelt in two ways, or misread, from two words. */

/** Characters that are compared; slots hold a few words. */
const maxLength = 80;

/** Edits that a word may take, as a share of its length: one in four, two in eight. */
const editShare = 0.3;

/** Says whether two short wordings are one, up to spelling: "labor", "labour"; "modern", "modem". */
export function isSpelling(some: string, others: string): boolean {
  const [a, b] = [plain(some), plain(others)];
  const longer = Math.max(a.length, b.length);
  if (longer > maxLength) return false;
  // One letter of three is another word: "his", "her"; "man", "men" say different things.
  const allowed = Math.max(longer > 2 ? 1 : 0, Math.floor(longer * editShare));
  return Math.abs(a.length - b.length) <= allowed && editsBetween(a, b, allowed) <= allowed;
}

function plain(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}

/** The Levenshtein distance, or more than `limit` where it is more. */
function editsBetween(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const edits = Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1);
      next.push(edits);
      least = Math.min(least, edits);
    }
    if (least > limit) return least;
    row = next;
  }
  return row[b.length] as number;
}
