/**
 * Cursors name their edition: who pages through a list while another edition is published goes on in
 * the one that was begun with, as long as it stands, and neither skips nor repeats an article.
 */
import type { ApiDeps } from "@winnow/api/deps";
import { WinnowError } from "@winnow/core/records";
import type { Services } from "./services.ts";

type Paged = Pick<ApiDeps, "catalogue" | "search">;

/** The reads of an edition, whose cursors name it. */
export function withNamedCursors(services: Services, { catalogue, search }: Paged): Paged {
  const own = numberOf(services.table);
  return {
    catalogue: {
      ...catalogue,
      async articles(query) {
        const { edition, cursor } = cursorOf(query.cursor, own);
        const from = edition === own ? catalogue : await catalogueOf(services, edition);
        const page = await from.articles({ ...query, cursor });
        return { ...page, next: named(page.next, edition) };
      },
    },
    search: {
      async search(request) {
        const { edition, cursor } = cursorOf(request.cursor ?? undefined, own);
        // An index is open for one edition alone.
        if (edition !== own) throw gone(edition);
        const page = await search.search({ ...request, cursor: cursor ?? null });
        return { ...page, next: named(page.next, edition) };
      },
      overview: (query) => search.overview(query),
    },
  };
}

/** The number of an edition, by its table's name. */
function numberOf(table: string): number {
  return Number(/-edition-(\d+)$/.exec(table)?.[1] ?? 1);
}

/** A cursor without its edition; one that names none is left to whoever reads it. */
function cursorOf(given: string | undefined, own: number) {
  const [, edition, cursor] = /^(\d{1,9})\.(.+)$/s.exec(given ?? "") ?? [];
  if (edition === undefined) return { edition: own, cursor: given };
  return { edition: Number(edition), cursor };
}

function named(cursor: string | null, edition: number): string | null {
  return cursor === null ? null : `${edition}.${cursor}`;
}

/** The catalogue of an edition that still stands. */
async function catalogueOf({ editions, storesOf }: Services, number: number) {
  const registry = await editions.read();
  const edition = registry.editions.find((one) => one.number === number && one.state === "built");
  if (edition === undefined) throw gone(number);
  return storesOf(edition.table).catalogue;
}

function gone(edition: number): WinnowError {
  const what = `cursor: it is of edition ${edition}, which is not read here any more; begin again`;
  return new WinnowError("editions.gone", what);
}
