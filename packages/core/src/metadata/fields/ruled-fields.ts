/** The fields that rules alone find: title, byline and day of publication are ranked by models besides. */

import type { Reading, Rule } from "../engine/rule.ts";
import { accessRules } from "./access.ts";
import { agencyRules } from "./agency.ts";
import { attributionKey, attributionRules } from "./attribution.ts";
import { canonicalKey, canonicalUrlRules } from "./canonical-url.ts";
import { dayKey } from "./date/date-reading.ts";
import { modifiedAtRules } from "./date/modified-at.ts";
import { datelinePlaceKey, datelinePlaceRules } from "./dateline-place.ts";
import { descriptionKey, descriptionRules } from "./description.ts";
import { imageKey, imageRules } from "./image.ts";
import { publisherKey, publisherRules } from "./publisher.ts";
import { sectionKey, sectionRules } from "./section.ts";

/** A field as the places where it is looked for, in the order of trust. */
export interface RuledField<Value, R extends Reading<Value> = Reading<Value>> {
  readonly rules: readonly Rule<Value, R>[];
  /** Two values with one key are the same. */
  keyOf(value: Value): string;
}

export const ruledFields = {
  canonicalUrl: field(canonicalUrlRules, canonicalKey),
  agency: field(agencyRules, itself),
  attribution: field(attributionRules, attributionKey),
  publisher: field(publisherRules, publisherKey),
  modifiedAt: field(modifiedAtRules, dayKey),
  section: field(sectionRules, sectionKey),
  description: field(descriptionRules, descriptionKey),
  image: field(imageRules, imageKey),
  access: field(accessRules, itself),
  datelinePlace: field(datelinePlaceRules, datelinePlaceKey),
};

/** The rules of some fields, in place of the committed ones. */
export type FieldRules = {
  readonly [Name in keyof typeof ruledFields]?: (typeof ruledFields)[Name]["rules"];
};

function field<Value, R extends Reading<Value>>(
  rules: readonly Rule<Value, R>[],
  keyOf: (value: Value) => string,
): RuledField<Value, R> {
  return { rules, keyOf };
}

function itself(value: string): string {
  return value;
}
