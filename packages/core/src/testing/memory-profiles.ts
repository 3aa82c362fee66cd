/** Profiles in memory. Counts its calls, for tests and measurements. */
import type { Lesson } from "../boilerplate/lesson.ts";
import type { Profiles } from "../boilerplate/port.ts";
import { Profile } from "../boilerplate/profile.ts";
import type { Source } from "../boilerplate/source.ts";

export class MemoryProfiles implements Profiles {
  reads = 0;
  writes = 0;
  readonly #lessons = new Map<string, Map<number, Lesson>>();

  async read(source: Source): Promise<Profile> {
    this.reads += 1;
    const slots = this.#slotsOf(source);
    return new Profile(
      source,
      [...slots.values()].sort((a, b) => a.slot - b.slot),
    );
  }

  async learn(source: Source, lesson: Lesson): Promise<boolean> {
    const slots = this.#slotsOf(source);
    const standing = slots.get(lesson.slot);
    if (standing !== undefined && standing.rank <= lesson.rank) return false;
    slots.set(lesson.slot, lesson);
    this.writes += 1;
    return true;
  }

  #slotsOf({ collection, name }: Source): Map<number, Lesson> {
    const key = JSON.stringify([collection, name]);
    const slots = this.#lessons.get(key) ?? new Map<number, Lesson>();
    this.#lessons.set(key, slots);
    return slots;
  }
}
