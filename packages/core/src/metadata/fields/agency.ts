/** The news agency a story comes from, where the page names it. */

import { textsOf } from "../../page/json/json-ld.ts";
import { isProse } from "../engine/head-lines.ts";
import type { Reading, Rule } from "../engine/rule.ts";
import { metasOf, type RuleInput } from "../engine/rule-input.ts";
import { agencyNamed, mayNameAgency } from "./agency-names.ts";
import { namesIn } from "./byline/names/names.ts";
import { opensAsByline } from "./byline/names/openings.ts";

/** In order: where agencies are credited by name, then where their letters stand in brackets. */
export const agencyRules: readonly Rule<string>[] = [
  {
    name: "json-ld:author",
    confidence: 0.85,
    find: ({ facts }) =>
      (facts?.ld.articles ?? []).flatMap((node) =>
        facts ? textsOf(node.author ?? node.creator, facts.ld).flatMap(agencyReading) : [],
      ),
  },
  {
    name: "meta:author",
    confidence: 0.8,
    find: (input) => metasOf(input, "author", "dc.creator").flatMap(agencyReading),
  },
  {
    name: "text:byline",
    confidence: 0.85,
    find: ({ lines, head }) =>
      [
        ...lines.filter((line) => line.role === "byline"),
        ...head.filter(({ source }) => source.length < 160 && opensAsByline(source)),
      ].flatMap(({ source }) => agencyReading(source)),
  },
  {
    name: "html:byline",
    confidence: 0.7,
    find: ({ facts }) =>
      (facts?.marks ?? [])
        .filter(({ kind, region }) => kind === "byline" && region === null)
        .flatMap(({ text }) => agencyReading(text)),
  },
  {
    name: "text:dateline",
    confidence: 0.85,
    find: datelines,
  },
  {
    name: "text:credit",
    confidence: 0.7,
    find: credits,
  },
];

function agencyReading(raw: string): Reading<string>[] {
  return namesIn(raw, true).agencies.map((value) => ({ value, raw }));
}

/** "BAKU, Oct. 5 (AP) — …", "PARIS (Reuters) - …": letters in brackets before the opening dash. */
const dateline = /^[^()]{2,60}\(([^()]{2,40})\)\s{0,2}[-–—]/;
/** "(AP) — …", "Reuters: …" without a place. */
const bareDateline = /^\(([^()]{2,40})\)\s{0,2}[-–—]?/;

function datelines({ head, lines }: RuleInput): Reading<string>[] {
  const opening = [...head, ...lines.filter(({ removal }) => removal === null).slice(0, 3)];
  return opening.filter(isProse).flatMap(({ source }) => {
    const match = dateline.exec(source.slice(0, 110)) ?? bareDateline.exec(source.slice(0, 60));
    const value = match?.[1] ? agencyNamed(match[1].split(/[,/]/)[0] ?? "") : null;
    return match && value !== null ? [{ value, raw: match[0] }] : [];
  });
}

/** Lines that are an agency's name and nothing else: "(AP)", "Reuters/AFP", "Source: AFP". */
function credits({ lines }: RuleInput): Reading<string>[] {
  return lines
    .filter(
      ({ source, role }) =>
        source.length < 60 && role !== "caption" && role !== "title" && mayNameAgency(source),
    )
    .flatMap(({ source }) => {
      const bare = source.replace(/^[^::]{2,12}[::]\s?/u, "").replace(/^[\s(–—-]+|[)\s]+$/g, "");
      return bare.split(/\s?[/,]\s?/).flatMap((piece) => {
        const value = agencyNamed(piece);
        return value === null ? [] : [{ value, raw: source }];
      });
    })
    .slice(0, 3);
}
