/** Numbers equal texts alike, in the order in which they come. */
export function numbered(texts: readonly string[]): {
  values: readonly string[];
  numbers: Int32Array;
} {
  const places = new Map<string, number>();
  const numbers = Int32Array.from(texts, (text) => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    return places.size - 1;
  });
  return { values: [...places.keys()], numbers };
}
