/** The form that drops files from a browser into the inbox of this machine. */
import { defaultCollection } from "@winnow/core/records";
import { type Html, html } from "../parts/html.ts";

/** The form; `collection` is what it starts with. */
export function dropForm(collection: string): Html {
  return html`<form class="filters" method="post" action="/drops" enctype="multipart/form-data" aria-label="Drop pages">
<p class="long"><label for="files">Saved pages: HTML, text, WARC, MHTML</label><input id="files" name="files" type="file" multiple required></p>
<p><label for="into">Collection</label><input id="into" name="collection" value="${collection}" placeholder="${defaultCollection}" maxlength="64" autocapitalize="off" spellcheck="false"></p>
<p class="long"><label for="from-url">Saved from, if it is one page</label><input id="from-url" name="url" type="url" placeholder="https://…"></p>
<p><button>Drop</button></p>
</form>`;
}
