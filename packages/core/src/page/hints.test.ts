import { expect, test } from "vitest";
import { Hint, hintsOfName } from "./hints.ts";

test.each([
  ["sidebar", Hint.aside, "a claim"],
  ["page-sidebar_2", Hint.aside, "a word of several"],
  ["SideBar", 0, "two words that are none"],
  ["screenReader", Hint.hidden, "two words joined by a capital"],
  ["you_MayLike", Hint.related, "three words"],
  ["byline", Hint.byline, "a word that another one begins"],
  ["bylines", 0, "a longer word"],
  ["nav__adKqa", Hint.nav, "a hash of a build tool"],
  ["ıad-ad", Hint.promo, "letters beyond ASCII"],
  ["", 0, "no name"],
])("%j gives %i: %s", (name, hints) => {
  expect(hintsOfName(name)).toBe(hints);
});
