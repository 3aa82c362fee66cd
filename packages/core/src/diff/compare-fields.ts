/** The fields of two versions, side by side. */
import type { Metadata } from "../records/article.ts";
import { comparable } from "../text/words.ts";
import type { FieldChange } from "./article-diff.ts";
import { maxSentenceLength } from "./bounds.ts";
import { type Sentence, sentenceOf } from "./words/sentences.ts";

type Written = Pick<FieldChange, "before" | "after">;
type Reader = (fields: Metadata) => string | null;

/** Whether two values of a field say the same. */
type Agreement = (before: string, after: string) => boolean;

interface Compared {
  field: keyof Metadata;
  read: Reader;
  agree: Agreement;
}

const sameWords: Agreement = (before, after) => comparable(before) === comparable(after);

/** A day agrees with a minute of it: one page is only more precise. */
const sameInstant: Agreement = (before, after) =>
  before.startsWith(after) ||
  after.startsWith(before) ||
  (isInstant(before) && isInstant(after) && Date.parse(before) === Date.parse(after));

/** A time with its zone; the others are nobody's instants. */
function isInstant(date: string): boolean {
  return /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(date);
}

/** In the order in which people ask. Language, page type and address tell of the page, not the story. */
const comparedFields: readonly Compared[] = [
  { field: "byline", read: ({ byline }) => byline?.value.join("; ") ?? null, agree: sameWords },
  { field: "publishedAt", read: ({ publishedAt: at }) => at?.value ?? null, agree: sameInstant },
  { field: "modifiedAt", read: ({ modifiedAt: at }) => at?.value ?? null, agree: sameInstant },
  { field: "agency", read: ({ agency }) => agency?.value ?? null, agree: sameWords },
  { field: "attribution", read: ({ attribution: a }) => a?.value ?? null, agree: sameWords },
  { field: "publisher", read: publisherOf, agree: sameWords },
];

/** Lists the fields that say something else, the title apart. */
export function compareFields(before: Metadata, after: Metadata): FieldChange[] {
  return comparedFields.flatMap(({ field, read, agree }) => {
    const values: Written = { before: read(before), after: read(after) };
    const isSame =
      values.before === values.after ||
      (values.before !== null && values.after !== null && agree(values.before, values.after));
    return isSame ? [] : [{ field, ...values }];
  });
}

/** The headline as the one sentence of a text; without a headline it has none. */
export function headlineOf({ title }: Metadata): Sentence[] {
  return title === null ? [] : [sentenceOf(title.value.slice(0, maxSentenceLength), 1)];
}

function publisherOf({ publisher }: Metadata): string | null {
  return publisher?.value.name ?? publisher?.value.domain ?? null;
}
