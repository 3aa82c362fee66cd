/** The interval in which a share lies: E. B. Wilson, "Probable inference" (1927). */

/** Of the normal distribution, for 95 %. */
const z = 1.96;

/** The share of `count` in `of`, with its interval; everything is possible of nothing. */
export function wilson(count: number, of: number): { share: number; low: number; high: number } {
  if (of === 0) return { share: 0, low: 0, high: 1 };
  const share = count / of;
  const centre = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return {
    share,
    low: count === 0 ? 0 : (centre - spread) / scale,
    high: count === of ? 1 : (centre + spread) / scale,
  };
}
