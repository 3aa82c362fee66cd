/** Answers kept for a while: rules of several fields ask the same of the same words of a page. */

/** So many answers are kept; then all of them are forgotten. */
const maxAnswers = 200;

/** A pure function of a text that answers from memory where it was asked lately. */
export function remembering<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const recent = new Map<string, Answer>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    if (recent.size >= maxAnswers) recent.clear();
    const found = answer(text);
    recent.set(text, found);
    return found;
  };
}
