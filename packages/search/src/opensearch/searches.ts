/** Searches of one index on the server, each within a time: a part of an answer is none. */
import { z } from "zod";
import type { StoredDocument } from "../index/index.ts";
import { type Engine, fault } from "./engine.ts";
import type { Clause } from "./match.ts";

/** How long the server may look for one answer. What takes longer is given up, and said. */
const searchTimeout = "8s";

const one = <Value extends z.ZodType>(value: Value) => z.array(value).min(1);

const HitFields = z.object({
  id: one(z.string()),
  storyId: one(z.string()),
  copies: one(z.number()),
  isRepresentative: one(z.boolean()),
  row: one(z.number()),
});

const Answer = z.object({
  timed_out: z.boolean(),
  hits: z.object({
    total: z.object({ value: z.number() }),
    hits: z.array(
      z.object({
        _score: z.number().nullable(),
        fields: HitFields.optional(),
        _source: z.record(z.string(), z.unknown()).optional(),
      }),
    ),
  }),
  aggregations: z.record(z.string(), z.unknown()).optional(),
});
type Answer = z.infer<typeof Answer>;

/** An article that was found, where it stands, and what it is worth. */
export interface EngineHit {
  row: number;
  score: number;
  document: StoredDocument;
}

export class Searches {
  readonly #engine: Engine;
  readonly #name: string;

  constructor(engine: Engine, name: string) {
    this.#engine = engine;
    this.#name = name;
  }

  /** Asks for articles; `total` counts all of them. */
  async hits(body: object): Promise<{ hits: EngineHit[]; total: number }> {
    const docvalue_fields = Object.keys(HitFields.shape);
    const { hits } = await this.#search({ track_total_hits: true, docvalue_fields, ...body });
    return {
      total: hits.total.value,
      hits: hits.hits.map(({ _score, fields }) => {
        const { copies, id, isRepresentative, row, storyId } = HitFields.parse(fields);
        const document = {
          id: id[0] as string,
          storyId: storyId[0] as string,
          copies: copies[0] as number,
          isRepresentative: isRepresentative[0] as boolean,
        };
        return { row: row[0] as number, score: _score ?? 0, document };
      }),
    };
  }

  /** What documents that are no articles hold. */
  async sources(query: Clause, size: number): Promise<Record<string, unknown>[]> {
    const { hits } = await this.#search({ query, size, _source: true });
    return hits.hits.map(({ _source }) => _source ?? {});
  }

  async count(query: Clause): Promise<number> {
    const { hits } = await this.#search({ query, size: 0, track_total_hits: true });
    return hits.total.value;
  }

  /** Counts over all that a query finds. */
  async counts<Shape extends z.ZodRawShape>(
    query: Clause,
    aggs: Record<keyof Shape, object>,
    shape: Shape,
  ): Promise<{ total: number; counts: z.infer<z.ZodObject<Shape>> }> {
    const answer = await this.#search({ query, size: 0, track_total_hits: true, aggs });
    const counts = z.object(shape).parse(answer.aggregations ?? {});
    return { total: answer.hits.total.value, counts };
  }

  async #search(body: object): Promise<Answer> {
    const path = `${this.#name}/_search?allow_partial_search_results=false`;
    const answer = await this.#engine.ask("POST", path, {
      timeout: searchTimeout,
      _source: false,
      ...body,
    });
    if (answer === null) throw fault("none", `there is no index ${this.#name}`);
    const parsed = Answer.parse(answer);
    if (!parsed.timed_out) return parsed;
    throw fault("timeout", `a search of ${this.#name} was given up after ${searchTimeout}`);
  }
}
