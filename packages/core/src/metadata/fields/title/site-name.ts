/** Which words are the site's name and not a headline, nor a person. */

/** Says whether words are a name of the site, as printed or run together as in its host name. */
export function isSiteName(form: string, siteNames: ReadonlySet<string>): boolean {
  if (form === "") return false;
  const joined = form.replaceAll(" ", "");
  for (const name of siteNames) {
    const bare = name.replaceAll(" ", "");
    if (joined === bare || joined === `the${bare}` || `the${joined}` === bare) return true;
    if (bare.length > 5 && joined.length < bare.length + 6 && joined.startsWith(bare)) return true;
  }
  return false;
}
