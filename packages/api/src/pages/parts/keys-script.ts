/**
 * The one script: keys for those who read with their hands on them. Every page works without it. A
 * single letter that does something can be switched off (WCAG 2.2, 2.1.4); nothing happens while
 * somebody writes, and where a page has no such place.
 */
import { createHash } from "node:crypto";
import type { OpenAPIHono } from "@hono/zod-openapi";

/** A browser runs it as it stands here: it imports nothing and is not compiled. */
const script = `"use strict";
(() => {
  const off = "winnow keys off";
  const box = document.getElementById("keys");
  if (!box) return;
  const toggle = box.querySelector("input");
  const store = () => { try { return localStorage; } catch { return null; } };
  toggle.checked = store()?.getItem(off) === null;
  toggle.addEventListener("change", () => {
    if (toggle.checked) store()?.removeItem(off);
    else store()?.setItem(off, "1");
  });
  document.querySelector("[data-keys]").hidden = false;
  const stops = (n) => [...document.querySelectorAll(n)].filter((e) => e.checkVisibility());
  const step = (selector, by) => {
    const all = stops(selector);
    if (all.length === 0) return;
    const at = all.indexOf(document.activeElement);
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
    if (!next.matches("a, summary")) next.tabIndex = -1;
    next.focus();
    next.scrollIntoView({ block: "center" });
  };
  const follow = (about) => document.querySelector('.tabs a[data-about="' + about + '"]')?.click();
  const results = ".results h3 a, .lines > li > .at, .lines summary, .edits > li > p > a, .timeline a";
  const keys = {
    "/": () => document.querySelector("main input[type=search], header input").focus(),
    j: () => step(results, 1),
    k: () => step(results, -1),
    o: () => document.activeElement.matches("a, summary") && document.activeElement.click(),
    n: () => step(".changes > li, .edits > li", 1),
    p: () => step(".changes > li, .edits > li", -1),
    v: () => follow("timeline"),
    w: () => follow("lines"),
    c: () => follow("cite"),
    "?": () => box.showModal(),
  };
  document.querySelector("[data-keys]").addEventListener("click", () => box.showModal());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (box.open || event.target.closest("input, select, textarea, [contenteditable]")) return;
    if (!toggle.checked && event.key !== "?") return;
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
    if (act === null) return;
    event.preventDefault();
    act();
  });
})();
`;

const hash = createHash("sha256").update(script).digest("hex").slice(0, 12);

/** Where it is; it says nothing of the archive. */
export const scriptPath = `/keys-${hash}.js`;

export function serveScript(app: OpenAPIHono): void {
  app.get(scriptPath, (c) =>
    c.body(script, 200, {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
    }),
  );
}
