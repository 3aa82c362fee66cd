/** Spellings of months beside those of the runtime's locale data. */

/** The names of months that people print and locale data lacks. */
export const printedMonths: readonly [language: string, name: string, month: number][] = [
  ["en", "sept", 9],
  ["de", "mrz", 3],
  ["de", "jän", 1],
  ["de", "maerz", 3],
  ["es", "setiembre", 9],
  ["es", "set", 9],
  ["pt", "março", 3],
  ["el", "μάιος", 5],
  ["ru", "сент", 9],
  ["ar", "اغسطس", 8],
  ["id", "nop", 11],
  ["id", "nopember", 11],
  ["id", "peb", 2],
  ["id", "pebruari", 2],
  ["id", "agt", 8],
  ["id", "agust", 8],
  ["ms", "ogs", 8],
  ["tr", "şub", 2],
  ["az", "sent", 9],
  ["nl", "mrt", 3],
  ["nl", "maa", 3],
  ["el", "μαϊ", 5],
  ["hu", "szept", 9],
  ["it", "sett", 9],
  ["fr", "sept", 9],
  ["fr", "aout", 8],
  ["ro", "ianuarie", 1],
  ["pl", "paź", 10],
  ["sv", "sept", 9],
  ["fil", "setyembre", 9],
  ["ta", "ஆகஸ்டு", 8],
  ["hi", "सितम्बर", 9],
  ["hi", "अक्तूबर", 10],
  ["hi", "नवम्बर", 11],
  ["hi", "दिसम्बर", 12],
  ["he", "מרס", 3],
  ["ar", "جانفي", 1],
  ["ar", "فيفري", 2],
  ["ar", "أفريل", 4],
  ["ar", "ماي", 5],
  ["ar", "جوان", 6],
  ["ar", "جويلية", 7],
  ["ar", "أوت", 8],
  ...sinhala(),
];

/** Sinhala papers print these; locale data has the months of the moon. */
function sinhala(): [string, string, number][] {
  const names = "ජනවාරි පෙබරවාරි මාර්තු අප්‍රේල් මැයි ජූනි ජූලි අගෝස්තු සැප්තැම්බර් ඔක්තෝබර් නොවැම්බර් දෙසැම්බර්";
  return names.split(" ").map((name, index) => ["si", name, index + 1]);
}
