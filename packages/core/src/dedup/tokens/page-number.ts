/** Which page of an article spread over several a URL asks for. */

const inQuery = /[?&](?:page|p|pg|seite|pagina|strona|стр)=(\d{1,3})(?:&|$)/i;
const inPath = /\/(?:page|seite|pagina)[/-](\d{1,3})\/?$/i;

/** The page number that a normalised URL names; 1 where it names none. */
export function pageNumberOf(urlKey: string | null): number {
  const found = urlKey === null ? null : (inQuery.exec(urlKey) ?? inPath.exec(urlKey));
  return found === null ? 1 : Number(found[1]);
}
