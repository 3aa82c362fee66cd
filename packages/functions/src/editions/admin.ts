/** Editions for whoever may change them: what is asked for is noted in the registry. */
import type { EditionsAdmin, EditionsAsked, EditionsView } from "@winnow/api/admin";
import { type Edition, editionOf, type Registry, type Wish } from "@winnow/store/dynamo";
import { drawChanges, readReport, reportAsHtml, reportAsMarkdown } from "../look/index.ts";
import { type Services, servicesAt } from "../services/services.ts";
import { progressOf } from "./progress.ts";
import { type Next, published, refusal, removing, underWay, undone } from "./steps.ts";
import { refuseUnmeant, write } from "./switch.ts";

/** The admin of an archive; the steps themselves are taken by `keepEditions`. */
export function editionsAdmin(services: Services): EditionsAdmin {
  const { editions, clock } = services;
  const view = async (): Promise<EditionsView> => {
    const registry = await editions.read();
    return viewOf(registry, await progressOf(services, registry));
  };
  return {
    list: view,
    async report(id, form) {
      const report = await readReport(services, id);
      if (report === null) return null;
      if (form === "json") return JSON.stringify(report);
      const registry = await editions.read();
      const asked = registry.editions.find((edition) => edition.report === id)?.comparedWith;
      // Held against what it was held against then; where that is gone, against what is current.
      const against = editionOf(registry, asked ?? registry.current) ?? editionOf(registry);
      const drawn = servicesAt(services, against?.table ?? services.table);
      const changes = await drawChanges(drawn, report);
      return (form === "html" ? reportAsHtml : reportAsMarkdown)(report, changes);
    },
    async ask(asked) {
      const registry = await editions.read();
      if (registry.wish !== null) {
        throw refusal(`${wordsOf(registry.wish)} was asked for before, and is not done yet`);
      }
      const wish = await wishOf(services, registry, asked);
      const told = { at: clock.now().toISOString(), what: `asked for: ${wordsOf(wish)}` };
      await write(services, registry, { ...registry, wish, told });
      return view();
    },
  };
}

/** The wish, or the refusal that it would come to. */
async function wishOf(services: Services, registry: Registry, asked: EditionsAsked): Promise<Wish> {
  const at = services.clock.now().toISOString();
  switch (asked.kind) {
    case "build":
    case "look": {
      const begun = underWay(registry);
      if (begun !== undefined) throw refusal(`edition ${begun.number} is under way`);
      if (asked.kind === "build") return asked;
      const { collection, sample } = asked;
      return { kind: "look", scope: { collection, sample } };
    }
    case "publish":
      await refuseUnmeant(services, registry, asked.number, asked.isMeant);
      published(registry, asked.number, at);
      return asked;
    case "undo": {
      undone(registry, at);
      return { kind: "undo", from: registry.current, to: previousOf(registry) };
    }
    case "remove":
      removing(registry, asked.number);
      return asked;
  }
}

/** The edition that an undo goes back to, or the refusal. */
function previousOf({ previous }: Registry): number {
  if (previous === null) throw refusal("there is no edition to go back to");
  return previous;
}

/** A registry as people see it. */
function viewOf(registry: Next, progress: EditionsView["progress"]): EditionsView {
  const { current, previous, editions, wish, told } = registry;
  const stateOf = ({ number, state }: Edition) => {
    if (number === current) return "current" as const;
    return number === previous && state === "built" ? ("previous" as const) : state;
  };
  return {
    editions: editions.map((edition) => {
      const { number, release, filing, openedAt, comparedWith, report } = edition;
      const about = { number, release, filing, openedAt, comparedWith, report };
      return { ...about, state: stateOf(edition) };
    }),
    wish: wish === null ? null : wordsOf(wish),
    told,
    progress,
  };
}

function wordsOf(wish: Wish): string {
  switch (wish.kind) {
    case "build":
      return wish.isForced ? "reingest --now" : "reingest";
    case "look":
      return "reingest --dry-run";
    case "undo":
      return `undo, from edition ${wish.from} to ${wish.to}`;
    default:
      return `${wish.kind} ${wish.number}`;
  }
}
