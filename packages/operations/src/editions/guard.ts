/** What stops a publish until somebody says that it is meant. */
import type { Report } from "../look/index.ts";

/** Shares of the captures from which a report is looked at by a person before it is published. */
const most = {
  /** Shorter by more than a twentieth: a new pass that eats text shows here. */
  losing: 0.02,
  /** No article any more. */
  lost: 0.001,
  /** Of one field that says nothing any more. */
  blanked: 0.01,
} as const;

/** Why a report should not be published unseen; empty if nothing speaks against it. */
export function objectionsTo({ captures, kinds, losing, blanked }: Report): string[] {
  if (captures === 0) return [];
  const objections: string[] = [];
  const told = (count: number) => `${count} of ${captures} captures`;
  if (losing / captures > most.losing) objections.push(`${told(losing)} lose text`);
  if (kinds.lost / captures > most.lost)
    objections.push(`${told(kinds.lost)} are no article any more`);
  for (const [field, count] of Object.entries(blanked)) {
    if (count / captures > most.blanked)
      objections.push(`${told(count)} have no ${field} any more`);
  }
  return objections;
}
