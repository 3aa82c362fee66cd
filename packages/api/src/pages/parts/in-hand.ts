/** What was dropped and has no outcome yet: a page that counts articles is that much behind. */
import { type Html, html } from "./html.ts";
import { counted } from "./wording.ts";

export function inHand(waiting: number): Html {
  if (waiting === 0) return html``;
  return html`<p class="note">${counted(waiting, "drop is", "drops are")} still in hand: <a href="/drops?outcome=pending">which</a></p>`;
}
