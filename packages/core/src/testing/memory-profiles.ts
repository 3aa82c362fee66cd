/** Profiles in memory. Counts its calls, for tests and measurements. */

import type { Profiles } from "../boilerplate/port.ts";
import { Profile } from "../boilerplate/profile.ts";
import type { Source } from "../boilerplate/source.ts";
import type { StorySample } from "../boilerplate/story-sample.ts";

export class MemoryProfiles implements Profiles {
  reads = 0;
  writes = 0;
  readonly #samples = new Map<string, Map<number, StorySample>>();

  async read(source: Source): Promise<Profile> {
    this.reads += 1;
    const slots = this.#slotsOf(source);
    return new Profile(
      source,
      [...slots.values()].sort((a, b) => a.slot - b.slot),
    );
  }

  async learn(source: Source, sample: StorySample): Promise<boolean> {
    const slots = this.#slotsOf(source);
    const standing = slots.get(sample.slot);
    if (standing !== undefined && standing.rank <= sample.rank) return false;
    slots.set(sample.slot, sample);
    this.writes += 1;
    return true;
  }

  #slotsOf({ collection, name }: Source): Map<number, StorySample> {
    const key = JSON.stringify([collection, name]);
    const slots = this.#samples.get(key) ?? new Map<number, StorySample>();
    this.#samples.set(key, slots);
    return slots;
  }
}
