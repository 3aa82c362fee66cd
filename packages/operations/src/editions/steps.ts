/** The steps of a registry, each from one state to the next. Pure: who takes one writes it, or begins again. */
import { WinnowError } from "@winnow/core/records";
import { type Edition, editionOf, type Registry } from "@winnow/store/dynamo";

type Next = Omit<Registry, "revision">;

/** Opens an edition to build in. At most one is building. */
export function opened(registry: Registry, edition: Omit<Edition, "number" | "table">): Next {
  const building = registry.editions.find(({ state }) => state === "building");
  if (building !== undefined) throw refusal(`edition ${building.number} is being built`);
  const number = registry.next;
  const table = `${editionNamed(registry, 1).table}-edition-${number}`;
  const editions = [...registry.editions, { ...edition, number, table }];
  return { ...registry, next: number + 1, editions };
}

/** Changes what is known of one edition. */
export function changed(registry: Registry, number: number, changes: Partial<Edition>): Next {
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

/** Makes the edition before current again. */
export function undone(registry: Registry, at: string): Next {
  if (registry.previous === null) throw refusal("there is no edition to go back to");
  return switched(registry, registry.previous, at);
}

/** Forgets an edition. Neither the current one goes nor the first, whose table holds the registry. */
export function removed(registry: Registry, number: number): Next {
  editionNamed(registry, number);
  if (number === registry.current) throw refusal(`edition ${number} is current`);
  if (number === 1) throw refusal("the table of the first edition holds the registry");
  const editions = registry.editions.filter((edition) => edition.number !== number);
  const previous = registry.previous === number ? null : registry.previous;
  return { ...registry, editions, previous };
}

/** From now on, drops go to another edition: what the one before has, it has up to now. */
function switched(registry: Registry, number: number, at: string): Next {
  const before = registry.current;
  const caughtUp = changed(registry, before, { caughtUpTo: at });
  // What was compared with another edition says nothing of a switch from this one back.
  return { ...caughtUp, current: number, previous: before };
}

/** An edition by its number. */
export function editionNamed(registry: Registry, number: number): Edition {
  const edition = editionOf(registry, number);
  if (edition === undefined) throw refusal(`there is no edition ${number}`);
  return edition;
}

/** A step that cannot be taken from here. */
export function refusal(what: string): WinnowError {
  return new WinnowError("editions.refused", `editions: ${what}`);
}
