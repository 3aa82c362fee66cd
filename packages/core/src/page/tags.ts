/** The elements that declare something, as numbers: a walk looks each name up once and no more. */
import { unseen } from "./element-text.ts";

export const tags = {
  other: 0,
  unseen: 1,
  script: 2,
  meta: 3,
  link: 4,
  html: 5,
  title: 6,
  h1: 7,
  h2: 8,
  h3: 9,
  body: 10,
  main: 11,
  article: 12,
  nav: 13,
  footer: 14,
  aside: 15,
  header: 16,
  a: 17,
  time: 18,
  address: 19,
  abbr: 20,
  pre: 21,
  code: 22,
} as const;

export type Tag = (typeof tags)[keyof typeof tags];

const byName: ReadonlyMap<string, Tag> = new Map([
  ...Object.entries(tags).filter(([name]) => name !== "other" && name !== "unseen"),
  ...[...unseen].map((name) => [name, tags.unseen] as const),
]);

/** Gives the number of an element's name. */
export function tagOf(name: string): Tag {
  return byName.get(name) ?? tags.other;
}
