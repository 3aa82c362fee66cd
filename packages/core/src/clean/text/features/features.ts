/** Features: what the models of lines are shown of each; training and cleaning use this one code. */
import type { FeatureGroup } from "./feature.ts";
import { neighbourFeatures, pageFeatures } from "./neighbours.ts";
import { ownFeatures } from "./own.ts";
import type { PageView } from "./page-view.ts";
import { placeFeatures } from "./place.ts";
import { repeatFeatures } from "./repeats.ts";
import { topicFeatures } from "./topic.ts";
import { lexiconFeatures, phraseFeatures } from "./wording-features.ts";

/** What can be told in any language. */
export const shapeFeatures: FeatureGroup = {
  ...ownFeatures,
  ...placeFeatures,
  ...repeatFeatures,
  ...topicFeatures,
  ...neighbourFeatures,
  ...pageFeatures,
};

/** What can be told in a language whose words were learned. */
export const wordFeatures: FeatureGroup = {
  ...shapeFeatures,
  ...phraseFeatures,
  ...lexiconFeatures,
};

/** Computes features of every line: row after row. */
export function tableOf(page: PageView, features: FeatureGroup): Float32Array {
  const reads = Object.values(features);
  const values = new Float32Array(page.count * reads.length);
  let cell = 0;
  for (let at = 0; at < page.count; at++) {
    for (const read of reads) values[cell++] = read(page, at);
  }
  return values;
}
