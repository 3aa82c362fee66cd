/** What stops a publish until somebody says that it is meant. */
import { type Report, storyFloor } from "../look/index.ts";

/** Shares of the captures from which a report is looked at by a person before it is published. */
const most = {
  /** Shorter by more than a twentieth: a new pass that eats text shows here. */
  losing: 0.02,
  /** No article any more. */
  lost: 0.001,
  /** Of one field that says nothing any more. */
  blanked: 0.01,
  /** Of texts that changed their story, above what another order of arrival does by itself. */
  moved: 0.02,
} as const;

/** Why a report should not be published unseen; empty if nothing speaks against it. */
export function objectionsTo(report: Report): string[] {
  const { captures, kinds, losing, blanked, failed, stories } = report;
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
  if (failed.length > 0) objections.push(`${failed.length} raw copies could not be filed`);
  if (stories !== null && stories.moved / stories.texts > storyFloor + most.moved) {
    objections.push(`${stories.moved} of ${stories.texts} texts change their story`);
  }
  return objections;
}
