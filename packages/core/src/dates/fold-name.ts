/** The form in which names of months and weekdays are compared. */

/**
 * Folds case, dots, the accents of alphabets that are often written without them, joiners, the dotless i of
 * Turkish capitals, and the Arabic forms of Persian letters.
 */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f.\u200c\u200d]/g, "")
    .replace(/[’׳]/g, "'")
    .replaceAll("ı", "i")
    .replaceAll("ي", "ی")
    .replaceAll("ك", "ک")
    .normalize("NFC");
}
