/** Mentions: what is called out of a text by its form. */

export interface Mention {
  text: string;
  /** Equal for mentions of the same. */
  key: string;
  /** Its place among the tokens. */
  from: number;
  to: number;
  /** Whether its form alone says what it is: a doubtful one counts only beside a sure one. */
  isSure: boolean;
}

/** The mentions that another list has no equal of, each taken for one. */
export function withoutEqual(mentions: readonly Mention[], others: readonly Mention[]): Mention[] {
  const counts = new Map<string, number>();
  for (const { key } of others) counts.set(key, (counts.get(key) ?? 0) + 1);
  return mentions.filter(({ key }) => {
    const count = counts.get(key) ?? 0;
    if (count > 0) counts.set(key, count - 1);
    return count === 0;
  });
}
