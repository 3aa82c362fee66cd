/** Where profiles are kept. */

import type { Profile } from "./profile.ts";
import type { Source } from "./source.ts";
import type { StorySample } from "./story-sample.ts";

export interface Profiles {
  /** What is known of a source, in one read; an unknown one has an empty profile. */
  read(source: Source): Promise<Profile>;
  /**
   * Learns a sample if its slot holds none of a lower rank: one small read, and at most one
   * conditional write. Safe to repeat, and in any order; `true` if it was written.
   */
  learn(source: Source, sample: StorySample): Promise<boolean>;
}
