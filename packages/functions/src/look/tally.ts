/** Adds comparisons up to a report, in any order and in memory that does not grow with the archive. */
import { sha256 } from "@winnow/core/records";
import { z } from "zod";
import type { Comparison } from "./comparison.ts";
import { Foremost } from "./foremost.ts";
import { ChangeRef, Kinds, type Report } from "./report.ts";
import { wilson } from "./wilson.ts";

/** Changes that are shown of each kind, and by chance. */
const shownCount = 20;

/** Draws the same changes of the same archive each time. */
const seed = "winnow";

/** Sites that are listed, and sites that are counted apart: what comes later is counted as others. */
const listedSources = 50;
const countedSources = 20_000;
const otherSources = "(others)";

/** The part of a text that may go before it counts as losing text. */
const losingShare = 1 / 20;

/** A comparison, and what it is of. */
export interface Compared extends Comparison {
  captureId: string;
  rawSha256: string;
  /** Registrable domain; `null` where nobody says. */
  source: string | null;
}

type SourceRow = Report["sources"][number];

const Counts = z.array(z.tuple([z.string(), z.number()]));
const Drawn = z.object({ ref: ChangeRef, lot: z.string() });

/** A tally as it is kept between two workers: all that it knows, as JSON. */
export const TallyState = z.object({
  kinds: Kinds,
  captures: z.number(),
  texts: z.number(),
  losing: z.number(),
  removed: z.number(),
  restored: z.number(),
  outcomes: Counts,
  fields: Counts,
  releases: Counts,
  blanked: Counts,
  sources: z.array(Kinds.extend({ source: z.string(), removed: z.number(), restored: z.number() })),
  largest: z.array(ChangeRef),
  drawn: z.array(Drawn),
});
export type TallyState = z.infer<typeof TallyState>;

const noKinds = (): Kinds => ({ same: 0, changed: 0, found: 0, lost: 0, unfiled: 0 });

const bySize = (one: ChangeRef, other: ChangeRef) =>
  other.size - one.size || (one.captureId < other.captureId ? -1 : 1);

export class Tally {
  readonly #kinds = noKinds();
  readonly #outcomes = new Map<string, number>();
  readonly #fields = new Map<string, number>();
  readonly #releases = new Map<string, number>();
  readonly #blanked = new Map<string, number>();
  readonly #sources = new Map<string, SourceRow>();
  readonly #largest = {
    changed: new Foremost(shownCount, bySize),
    found: new Foremost(shownCount, bySize),
    lost: new Foremost(shownCount, bySize),
  };
  readonly #drawn = new Foremost<z.infer<typeof Drawn>>(shownCount, (one, other) =>
    one.lot < other.lot ? -1 : 1,
  );
  #captures = 0;
  #texts = 0;
  #losing = 0;
  #removed = 0;
  #restored = 0;

  /** One that goes on from what another knew. */
  static of(state: TallyState): Tally {
    const tally = new Tally();
    tally.merge(state);
    return tally;
  }

  add(compared: Compared): void {
    const { kind, outcome, fields, removed, restored, release } = compared;
    this.#captures += 1;
    this.#kinds[kind] += 1;
    this.#removed += removed;
    this.#restored += restored;
    if (compared.standsForText) this.#texts += 1;
    if (removed - restored > compared.sizeBefore * losingShare) this.#losing += 1;
    if (release !== null) raise(this.#releases, release);
    if (kind !== "unfiled" && outcome.from !== outcome.to) {
      raise(this.#outcomes, JSON.stringify([outcome.from, outcome.to]));
    }
    for (const { field, from, to } of fields) {
      raise(this.#fields, JSON.stringify([field, from.source, to.source]));
      if (to.value === null) raise(this.#blanked, field);
    }
    this.#addToSource(compared);
    if (kind === "same" || kind === "unfiled") return;
    const size = removed + restored + fields.length;
    const { captureId, rawSha256 } = compared;
    const ref = { captureId, rawSha256, kind, size };
    this.#largest[kind].add(ref);
    this.#drawn.add({ ref, lot: sha256(`${seed} ${captureId}`) });
  }

  /** Adds what another tally knows. */
  merge(other: TallyState): void {
    for (const kind of Kinds.keyof().options) this.#kinds[kind] += other.kinds[kind];
    this.#captures += other.captures;
    this.#texts += other.texts;
    this.#losing += other.losing;
    this.#removed += other.removed;
    this.#restored += other.restored;
    raiseAll(this.#outcomes, other.outcomes);
    raiseAll(this.#fields, other.fields);
    raiseAll(this.#releases, other.releases);
    raiseAll(this.#blanked, other.blanked);
    for (const row of other.sources) this.#addRow(row);
    for (const ref of other.largest) this.#largest[ref.kind].add(ref);
    for (const drawn of other.drawn) this.#drawn.add(drawn);
  }

  /** All that it knows, for whoever goes on with it. */
  state(): TallyState {
    return {
      kinds: { ...this.#kinds },
      captures: this.#captures,
      texts: this.#texts,
      losing: this.#losing,
      removed: this.#removed,
      restored: this.#restored,
      outcomes: [...this.#outcomes],
      fields: [...this.#fields],
      releases: [...this.#releases],
      blanked: [...this.#blanked],
      sources: [...this.#sources.values()].map((row) => ({ ...row })),
      largest: Object.values(this.#largest).flatMap((foremost) => foremost.all()),
      drawn: this.#drawn.all(),
    };
  }

  report(about: Pick<Report, "id" | "at" | "cleaner" | "scope">): Report {
    const { unfiled, ...looked } = this.#kinds;
    const of = this.#captures - unfiled;
    const share = (kind: keyof typeof looked) => wilson(looked[kind], of);
    return {
      ...about,
      archivedBy: sorted(this.#releases).map(([release, captures]) => ({ release, captures })),
      captures: this.#captures,
      texts: this.#texts,
      kinds: { ...this.#kinds },
      shares:
        about.scope.sample === null
          ? null
          : {
              same: share("same"),
              changed: share("changed"),
              found: share("found"),
              lost: share("lost"),
            },
      losing: this.#losing,
      characters: { removed: this.#removed, restored: this.#restored },
      outcomes: sorted(this.#outcomes).map(([pair, captures]) => {
        const [from, to] = JSON.parse(pair) as [string, string];
        return { from, to, captures };
      }),
      fields: sorted(this.#fields).map(([triple, captures]) => {
        const [field, from, to] = JSON.parse(triple) as [string, string | null, string | null];
        return { field, from, to, captures };
      }),
      blanked: Object.fromEntries(sorted(this.#blanked)),
      sources: this.#listedSources(),
      failed: [],
      gone: [],
      stories: null,
      largest: Object.values(this.#largest).flatMap((foremost) => foremost.all()),
      drawn: this.#drawn.all().map(({ ref }) => ref),
    };
  }

  #addToSource({ source, kind, removed, restored }: Compared): void {
    this.#addRow({ source: source ?? "(none)", ...noKinds(), [kind]: 1, removed, restored });
  }

  #addRow({ source, ...counts }: SourceRow): void {
    const isCounted = this.#sources.has(source) || this.#sources.size < countedSources;
    const name = isCounted ? source : otherSources;
    const row = this.#sources.get(name) ?? { source: name, ...noKinds(), removed: 0, restored: 0 };
    for (const [count, more] of Object.entries(counts) as [keyof typeof counts, number][]) {
      row[count] += more;
    }
    this.#sources.set(name, row);
  }

  #listedSources(): SourceRow[] {
    const touched = ({ changed, found, lost }: SourceRow) => changed + found + lost;
    return [...this.#sources.values()]
      .filter((row) => touched(row) > 0)
      .sort((a, b) => touched(b) - touched(a) || (a.source < b.source ? -1 : 1))
      .slice(0, listedSources);
  }
}

function raise(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function raiseAll(counts: Map<string, number>, more: readonly (readonly [string, number])[]): void {
  for (const [name, count] of more) counts.set(name, (counts.get(name) ?? 0) + count);
}

/** The most frequent first. */
function sorted(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
