/** Where profiles are kept. */
import type { Lesson } from "./lesson.ts";
import type { Profile } from "./profile.ts";
import type { Source } from "./source.ts";

export interface Profiles {
  /** What is known of a source, in one read; an unknown one has an empty profile. */
  read(source: Source): Promise<Profile>;
  /**
   * Learns a lesson if its slot holds none of a lower rank: one small read, and at most one
   * conditional write. Safe to repeat, and in any order; `true` if it was written.
   */
  learn(source: Source, lesson: Lesson): Promise<boolean>;
}
