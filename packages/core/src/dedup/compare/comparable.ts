/** A text as it is compared with another. */
import type { ComparableText } from "../index/prepare.ts";

/** A text and what is known of its page. */
export interface Comparable extends ComparableText {
  title: string | null;
  urlKey: string | null;
  domain: string | null;
  /** ISO 8601. */
  publishedAt: string | null;
}
