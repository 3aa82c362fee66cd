/** The steps of a registry, each from one state to the next. Pure: who takes one writes it, or begins again. */
import { WinnowError } from "@winnow/core/records";
import type { Edition, Registry } from "@winnow/store/dynamo";

export type Next = Omit<Registry, "revision">;

/** Cleaners that were taken back and are remembered: more than an archive ever has. */
const maxHeld = 50;

/** Opens an edition, to look first and then to build in it. At most one is under way. */
export function opened(
  registry: Registry,
  firstTable: string,
  edition: Omit<Edition, "number" | "table" | "state" | "stateAt" | "caughtUpTo">,
): Next {
  const begun = underWay(registry);
  if (begun !== undefined) throw refusal(`edition ${begun.number} is under way`);
  const number = registry.next;
  const table = tableOf(firstTable, number);
  const { openedAt: stateAt } = edition;
  const next: Edition = { ...edition, number, table, state: "looking", stateAt, caughtUpTo: null };
  return { ...registry, next: number + 1, editions: [...registry.editions, next] };
}

/** The table of an edition but the first. */
export function tableOf(firstTable: string, number: number): string {
  return `${firstTable}-edition-${number}`;
}

/** The edition that is looked at, built or compared. */
export function underWay({ editions }: Registry): Edition | undefined {
  return editions.find(({ state }) => state !== "built" && state !== "removing");
}

/** Changes what is known of one edition. */
export function changed(registry: Next, number: number, changes: Partial<Edition>): Next {
  editionNamed(registry, number);
  const editions = registry.editions.map((edition) =>
    edition.number === number ? { ...edition, ...changes } : edition,
  );
  return { ...registry, editions };
}

/** Makes a built edition current. It has to be compared with the one that is. */
export function published(registry: Registry, number: number, at: string): Next {
  const { state, comparedWith } = editionNamed(registry, number);
  if (number === registry.current) throw refusal(`edition ${number} is current already`);
  if (state !== "built") throw refusal(`edition ${number} is not built to its end`);
  if (comparedWith !== registry.current) {
    throw refusal(`edition ${number} was not compared with edition ${registry.current}`);
  }
  return switched(registry, number, at);
}

/** Makes the edition before current again. The schedule leaves the cleaner of this one alone. */
export function undone(registry: Registry, at: string): Next {
  if (registry.previous === null) throw refusal("there is no edition to go back to");
  const { release, filing } = editionNamed(registry, registry.current);
  const held = registry.held.filter(
    (other) => other.release !== release || other.filing !== filing,
  );
  if (release !== null && filing !== null) held.push({ release, filing });
  return { ...switched(registry, registry.previous, at), held: held.slice(-maxHeld) };
}

/** Marks an edition to be removed: nobody reads it from now on. The current one stays. */
export function removing(registry: Registry, number: number): Next {
  const { state } = editionNamed(registry, number);
  if (number === registry.current) throw refusal(`edition ${number} is current`);
  if (state === "removing") return registry;
  const previous = registry.previous === number ? null : registry.previous;
  return { ...changed(registry, number, { state: "removing" }), previous };
}

/** Forgets an edition whose table is gone. */
export function forgotten(registry: Next, number: number): Next {
  const editions = registry.editions.filter((edition) => edition.number !== number);
  return { ...registry, editions };
}

/** From now on, drops go to another edition: what the one before has, it has up to now. */
function switched(registry: Registry, number: number, at: string): Next {
  const before = registry.current;
  const caughtUp = changed(registry, before, { caughtUpTo: at });
  // What was compared with another edition says nothing of a switch from this one back.
  return { ...caughtUp, current: number, previous: before };
}

/** An edition by its number. */
export function editionNamed(registry: Pick<Registry, "editions">, number: number): Edition {
  const edition = registry.editions.find((candidate) => candidate.number === number);
  if (edition === undefined) throw refusal(`there is no edition ${number}`);
  return edition;
}

/** A step that cannot be taken from here. */
export function refusal(what: string): WinnowError {
  return new WinnowError("editions.refused", `editions: ${what}`);
}
