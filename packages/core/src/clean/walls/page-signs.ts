/** Signs of a wall in the elements of a page: password fields, redirects, the boxes of bot checks. */
import { type AnyNode, isTag, type ParentNode } from "domhandler";
import type { WallKind } from "./wall-words.ts";

/** Walls are small pages. */
const maxVisited = 3000;
/** Seconds above which a page reloads itself, as front pages do, and leads nowhere else. */
const maxRefreshSeconds = 15;
const botCheck = /^(?:cf-|challenge|captcha|g-recaptcha|h-captcha|px-captcha|recaptcha|turnstile)/i;

/** Reads what the elements of a page tell of a wall. */
export function signsOf(root: ParentNode): ReadonlySet<WallKind> {
  const signs = new Set<WallKind>();
  const queue: AnyNode[] = [...root.children];
  for (let at = 0; at < queue.length && at < maxVisited; at++) {
    const node = queue[at];
    if (node === undefined || !isTag(node)) continue;
    const { name, attribs } = node;
    if (name === "input" && attribs.type?.toLowerCase() === "password") signs.add("login");
    if (name === "meta" && attribs["http-equiv"]?.toLowerCase() === "refresh") {
      if (leadsAway(attribs.content ?? "")) signs.add("redirect");
    }
    if (botCheck.test(attribs.id ?? "") || botCheck.test(attribs.class ?? ""))
      signs.add("bot-check");
    for (const child of node.children) queue.push(child);
  }
  return signs;
}

function leadsAway(content: string): boolean {
  const match = /^\s{0,5}(\d{1,5})[^;,]{0,10}[;,]\s{0,5}url\s{0,3}=/i.exec(content);
  return match !== null && Number(match[1]) <= maxRefreshSeconds;
}
