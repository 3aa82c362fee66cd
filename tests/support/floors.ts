/** What the linter's configuration says of floors: which room may import which, and so their order. */

interface Override {
  includes: string[];
  linter: { rules: { style?: { noRestrictedImports?: { options: { patterns: Pattern[] } } } } };
}
interface Pattern {
  group: string[];
}
export interface LinterConfiguration {
  overrides: Override[];
}

/** The rooms of core, lowest first, and the rooms within rooms (`dedup/tokens`). */
export function floorsOf({ overrides }: LinterConfiguration): { rooms: string[]; inner: string[] } {
  const forbidden = new Map<string, Set<string>>();
  const inner: string[] = [];
  for (const override of overrides) {
    const path = String(override.includes[0]).replace(/^src\//, "");
    const [room = "", within = ""] = path.split("/");
    if (/^\w+$/.test(within) && !inner.includes(`${room}/${within}`))
      inner.push(`${room}/${within}`);
    const groups = patternsOf(override).flatMap(({ group }) => group);
    const names = groups.flatMap((glob) => /^\*\*\/(\w+)\/\*\*$/.exec(glob)?.[1] ?? []);
    forbidden.set(room, new Set([...(forbidden.get(room) ?? []), ...names]));
  }
  const isRoom = (name: string) => forbidden.has(name);
  const above = (room: string) =>
    [...(forbidden.get(room) ?? [])].filter((name) => isRoom(name) && name !== room).length;
  return { rooms: [...forbidden.keys()].sort((one, other) => above(other) - above(one)), inner };
}

/** The packages that each package may import: those that its rule takes out of the ban on all. */
export function packageFloors({ overrides }: LinterConfiguration): Record<string, string[]> {
  const floors: Record<string, string[]> = {};
  for (const override of overrides) {
    const name = /^packages\/(\w+)\/\*\*$/.exec(String(override.includes[0]))?.[1];
    const groups = patternsOf(override).flatMap(({ group }) => group);
    if (name === undefined || groups.length === 0) continue;
    floors[name] = groups.flatMap((glob) => /^!@winnow\/(\w+)\//.exec(glob)?.[1] ?? []);
  }
  return floors;
}

function patternsOf({ linter }: Override): Pattern[] {
  return linter.rules.style?.noRestrictedImports?.options.patterns ?? [];
}
