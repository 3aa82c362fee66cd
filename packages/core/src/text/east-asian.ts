/** A cheap question before dear ones: properties of characters take several times as long as plain ranges. */

/** Thai, the letters of Korean, and whatever follows the radicals of Chinese. */
const ranges = /[\u0e00-\u0e7f\u1100-\u11ff\u2e80-\uffff]/;

/** Says whether a text may hold Chinese, Japanese, Korean or Thai: surely not, or perhaps. */
export function mayBeEastAsian(text: string): boolean {
  return ranges.test(text);
}
