/** Answers kept for a while: passes and rules of several fields ask the same of the same words of a page. */

/** So many answers are kept; then all of them are forgotten. */
const maxAnswers = 200;
/** Longer texts are asked about once. */
const maxLength = 400;

/** A pure function of a text that answers from memory where it was asked lately. */
export function remembering<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const recent = new Map<string, Answer>();
  return (text) => {
    if (text.length > maxLength) return answer(text);
    const known = recent.get(text);
    if (known !== undefined) return known;
    if (recent.size >= maxAnswers) recent.clear();
    const found = answer(text);
    recent.set(text, found);
    return found;
  };
}
