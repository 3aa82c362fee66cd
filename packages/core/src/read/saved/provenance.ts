/** Provenance: what the tools that save pages write into them of where and when. */
import { instantOf, replayedBy } from "../../text/replay-url.ts";
import type { Provenance } from "../payload.ts";

/** The head of a page, where tools write; archives sign at the end. */
const headLength = 65_536;
const tailLength = 8192;

/** One tool's way to say where a page is from; the first that is found is believed. */
interface Teller {
  source: string;
  pattern: RegExp;
  /** Which groups of the pattern hold the address and the time, as `timeOf` reads it. */
  tell(groups: Record<string, string | undefined>): {
    url: string | undefined;
    time: string | null;
  };
}

const tellers: readonly Teller[] = [
  {
    source: "the comment of SingleFile",
    pattern:
      /<!--[\s|]{0,40}(?:Page saved|Archive processed) (?:with|by) SingleFile[^>]{0,200}?\burl:[ \t]{0,9}(?<url>\S{1,4000})[^>]{0,200}?\bsaved date:[ \t]{0,9}(?<time>[^\n>]{1,120})/i,
    tell: ({ url, time }) => ({ url, time: timeOf(time) }),
  },
  {
    source: "the comment of the browser that saved it",
    pattern: /<!--\s{0,9}saved from url=\(\d{1,5}\)(?<url>\S{1,4000}?)\s{0,9}-->/i,
    tell: ({ url }) => ({ url, time: null }),
  },
  {
    source: "the comment of HTTrack",
    pattern:
      /<!--\s{0,9}Mirrored from (?<url>\S{1,4000}) by HTTrack Website Copier[^>]{0,200}?,\s{0,9}(?<time>[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT)/i,
    tell: ({ url = "", time }) => ({ url: withScheme(url), time: timeOf(time) }),
  },
  {
    source: "the comment of monolith",
    pattern:
      /<!--\s{0,9}Saved from (?<url>https?:\S{1,4000}) at (?<time>\S{10,40}) using monolith/i,
    tell: ({ url, time }) => ({ url, time: timeOf(time) }),
  },
  {
    source: "the marks of Save Page WE",
    pattern:
      /<meta name="?savepage-url"? content="(?<url>[^"]{1,4000})"[\s\S]{0,2000}?<meta name="?savepage-date"? content="(?<time>[^"]{1,120})"/i,
    tell: ({ url, time }) => ({ url, time: timeOf(time) }),
  },
  {
    source: "the mark of WebScrapBook",
    pattern:
      /<html[^>]{0,2000}?\sdata-scrapbook-source="(?<url>[^"]{1,4000})"(?:[^>]{0,2000}?\sdata-scrapbook-create="(?<time>\d{14}))?/i,
    tell: ({ url, time }) => ({ url, time: time === undefined ? null : instantOf(time) }),
  },
  {
    source: "the script of the Wayback Machine",
    pattern: /__wm\.wombat\("(?<url>https?:[^"]{1,4000})","(?<time>\d{14})"/,
    tell: ({ url, time = "" }) => ({ url, time: instantOf(time) }),
  },
  {
    source: "the archive's address that the page declares",
    pattern:
      /<(?:link[^>]{0,300}?\srel="?(?:canonical|bookmark)"?[^>]{0,300}?\shref|meta[^>]{0,100}?"og:url"[^>]{0,100}?content)="?(?<url>https?:\/\/[^\s">]{3,140}\/(?:\d{14}|\d{4}\.\d\d\.\d\d-\d{6})[a-z_]{0,4}\/[^\s">]{1,4000})/i,
    tell: ({ url = "" }) => ({ url, time: null }),
  },
  {
    source: "the header of Google's cache",
    pattern:
      /Google's cache of <a href="(?<url>https?:[^"]{1,4000})"[\s\S]{0,600}?as it appeared on (?<time>\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT)/i,
    tell: ({ url, time }) => ({ url, time: timeOf(time) }),
  },
  {
    source: "the mark of a web clipper",
    pattern:
      /<meta name="?(?:source-url|clipper-source|wiz-source|original-url)"? content="(?<url>https?:[^"]{1,4000})"/i,
    tell: ({ url }) => ({ url, time: null }),
  },
];

/** How any of them begins, in one search: hardly a page has one. */
const anyMark =
  /<(?:!--[\s|]{0,40}(?:page saved|archive processed|saved from|mirrored from)|html[^>]{0,2000}?\sdata-scrapbook|meta name="?(?:savepage|source|clipper|wiz|original)-)|__wm\.wombat\(|Google's cache of|\/(?:\d{14}|\d{4}\.\d\d\.\d\d-\d{6})/i;

const archivedOn =
  /FILE ARCHIVED ON (?<clock>\d\d:\d\d:\d\d) (?<month>[A-Z][a-z]{2}) (?<day>\d{1,2}), (?<year>\d{4}) AND RETRIEVED FROM/;

/** Reads where and when a page says that it was saved; `null` if it does not say. */
export function provenanceOf(html: string): Provenance | null {
  const head = html.slice(0, headLength);
  if (!anyMark.test(head)) return null;
  for (const { source, pattern, tell } of tellers) {
    const found = pattern.exec(head);
    if (found === null) continue;
    const { url, time } = tell(found.groups ?? {});
    const saved = savedFrom(url?.replaceAll("&amp;", "&"), time, source);
    if (saved) return { ...saved, capturedAt: saved.capturedAt ?? signedAt(html) };
  }
  return null;
}

/** Only pages of the web have an address that others know: files, extensions and local hosts have none. */
export function savedFrom(
  address: string | undefined,
  capturedAt: string | null,
  source: string,
): Provenance | null {
  const replayed = address === undefined ? null : replayedBy(address);
  const url = URL.parse(replayed?.url ?? address ?? "");
  if (url === null || !/^https?:$/.test(url.protocol) || !url.hostname.includes(".")) return null;
  if (/^127\.|\.local(?:host)?$/.test(url.hostname)) return null;
  return { url: url.href, capturedAt: replayed?.capturedAt ?? capturedAt, source };
}

/** The instant of `Thu Mar 07 2024 10:00:00 GMT+0100 (…)` or of an ISO time; a time without a zone is none. */
export function timeOf(time: string | undefined): string | null {
  if (time === undefined) return null;
  const text = time.replace(/\(.*$/, "").trim();
  if (!/(?:GMT|UTC|Z|[+-]\d\d:?\d\d)$|GMT[+-]\d{4}$|^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const at = Date.parse(text);
  if (Number.isNaN(at)) return null;
  const instant = new Date(at).toISOString();
  return instant >= "1990" && instant < "3" ? instant : null;
}

function signedAt(html: string): string | null {
  const { clock, month, day, year } = archivedOn.exec(html.slice(-tailLength))?.groups ?? {};
  return clock === undefined ? null : timeOf(`${day} ${month} ${year} ${clock} GMT`);
}

/** HTTrack leaves the scheme out; hardly a site is without encryption by now. */
function withScheme(address: string): string {
  return /^[a-z]+:\/\//i.test(address) ? address : `https://${address}`;
}

const toolbars = [
  ["<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "<!-- END WAYBACK TOOLBAR INSERT -->"],
] as const;

/** Takes out what an archive put into the page: the bar with its calendar and its appeal. */
export function withoutToolbars(html: string): string {
  let text = html;
  for (const [begin, end] of toolbars) {
    const start = text.indexOf(begin);
    const stop = start < 0 ? -1 : text.indexOf(end, start);
    if (stop > start) text = text.slice(0, start) + text.slice(stop + end.length);
  }
  return text;
}
