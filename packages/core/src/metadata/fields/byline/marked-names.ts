/** The names in elements that are marked as bylines, each alone and neighbours together. */
import type { Mark } from "../../../page/marks.ts";
import type { RuleInput } from "../../engine/rule-input.ts";
import { type BylineReading, ofPage, peopleIn, withoutSite } from "./byline-reading.ts";
import { namesIn } from "./names/names.ts";
import { leadsTo } from "./profile.ts";

/** Texts around the headline, beyond which a marked name is mostly somebody else's. */
const reachBefore = 25;
const reach = 400;
/** Names that stand so close are the authors of one text. */
const groupReach = 12;
const maxMarks = 12;

/** Marked names, each element alone and neighbours together. */
export function markedNames(input: RuleInput, by: RegExp): BylineReading[] {
  const from = input.headlineAt ?? 0;
  const near = (input.facts?.marks ?? [])
    .filter((mark) => mark.kind === "byline" && by.test(mark.by) && isOwn(mark, from))
    .filter(({ text }) => !speaker.test(text))
    .filter(({ at }) => at - from > -reachBefore && at - from < reach)
    .slice(0, maxMarks);
  const readings = near.flatMap((mark): BylineReading[] => {
    const raw = mark.text || (mark.value ?? "");
    const people = peopleOf(mark, raw).map((name) => withoutSite(name, input.siteNames));
    return ofPage(people, raw).map((reading) => ({
      ...reading,
      texts: mark.at - from,
      inBio: mark.region === "bio",
      href: mark.href,
    }));
  });
  return groupsOf(readings);
}

/** A pen name, in whatever case, is one where the link leads to somebody of that name. */
function peopleOf({ href }: Mark, raw: string): string[] {
  const people = peopleIn(raw, true);
  if (people.length > 0 || href === null) return people;
  return namesIn(raw, false).people.filter((name) => leadsTo(href, name));
}

/** "— Ann Example": who said what stands above. */
const speaker = /^[—–]\s?\p{L}/u;
/** Texts after the headline in which a box at the side is the article's own head. */
const asideReach = 12;

function isOwn({ region, by, at }: Mark, headline: number): boolean {
  if (region === "aside")
    return by === "rel:author" && at >= headline && at - headline < asideReach;
  return region === null || region === "header" || region === "bio";
}

/** Groups of neighbours with everybody in them first, then each reading alone. */
function groupsOf(readings: readonly BylineReading[]): BylineReading[] {
  const groups: BylineReading[][] = [];
  for (const reading of readings) {
    const last = groups.at(-1);
    const gap = (reading.texts ?? 0) - (last?.at(-1)?.texts ?? 0);
    if (last && gap <= groupReach) last.push(reading);
    else groups.push([reading]);
  }
  const all = groups.map((group) => [...new Set(group.flatMap(({ value }) => value))]);
  const together = groups.flatMap((group, at): BylineReading[] => {
    const value = all[at] ?? [];
    const [first] = group;
    return first === undefined || value.length <= first.value.length
      ? []
      : [{ ...first, value, raw: group.map(({ raw }) => raw).join(", ") }];
  });
  const alone = groups.flatMap((group, at) =>
    group.map((each) => ({ ...each, isPart: each.value.length < (all[at]?.length ?? 0) })),
  );
  return [...together, ...alone];
}
