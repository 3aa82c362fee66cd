/** Features of a line by itself. */
import { type Feature, type FeatureGroup, flag } from "./feature.ts";
import type { Measure } from "./measure.ts";

const of =
  (read: (measure: Measure) => number): Feature =>
  ({ measures }, at) =>
    read(measures[at] as Measure);

export const ownFeatures: FeatureGroup = {
  words: of(({ words }) => words),
  wordLength: of(({ words, chars }) => chars / Math.max(words, 1)),
  ending: of(({ ending }) => ending),
  isProse: of(({ isProse }) => flag(isProse)),
  capitals: of(({ capitalShare }) => capitalShare),
  digits: of(({ digitShare }) => digitShare),
  upper: of(({ upperShare }) => upperShare),
  commas: of(({ commas, words }) => commas / Math.max(words, 1)),
  stops: of(({ stops }) => stops),
  separators: of(({ separators }) => separators),
  quotes: of(({ quotes }) => quotes),
  brackets: of(({ brackets }) => brackets),
  glue: of(({ glue }) => glue),
  start: of(({ startsLower, startsDigit }) => (startsLower ? 1 : startsDigit ? 2 : 0)),
  isBullet: of(({ isBullet }) => flag(isBullet)),
  when: of(({ isDated, isTimed }) => flag(isDated) + 2 * flag(isTimed)),
  hasAddress: of(({ hasAddress, hasHandle }) => flag(hasAddress) + 2 * flag(hasHandle)),
  hasPrice: of(({ hasPrice }) => flag(hasPrice)),
};
