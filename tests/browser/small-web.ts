/** An archive for the browser: a page and its correction, a copy of it, one in Hebrew, an attack. */

import { PutObjectCommand } from "@aws-sdk/client-s3";
import { names } from "@winnow/local/resources";
import { openStack, type Stack } from "@winnow/local/stack";
import { htmlPage } from "../support/pages.ts";

export const ferryUrl = "https://courier.example.org/ferry";

const crossing = "The first crossing carried 12 people and was welcomed by the mayor, Ana Orrel.";
const ferry = htmlPage("Ferry sails again", ferryUrl).replace(
  "</article>",
  `<p>${crossing}</p></article>`,
);

const crossings = Array.from({ length: 6 }, (_, n) => `<p>On day ${n + 1}: ${crossing}</p>`).join(
  "",
);

/** It runs, loads and sends whatever it can, from every place that a page has. */
function attackOn(elsewhere: string): string {
  return htmlPage("Harbour <script>alert(1)</script> news", "https://attack.example.com/a")
    .replace(
      "</head>",
      `<base href="${elsewhere}/"><link rel="preconnect" href="${elsewhere}"><link rel="stylesheet" href="${elsewhere}/a.css"><meta http-equiv="refresh" content="0;url=${elsewhere}/"></head>`,
    )
    .replace(
      "</article>",
      // Long enough to be read although it leads elsewhere at once: a short one is taken for a redirect.
      `${crossings}<p onclick="alert(2)">Click &lt;img src=x onerror=alert(3)&gt; and read on about the harbour.</p><img src="${elsewhere}/a.png" onerror="alert(4)"><iframe src="${elsewhere}/"></iframe><script>alert(5); fetch("${elsewhere}/")</script><form action="${elsewhere}/"><button>Send</button></form></article>`,
    );
}

const hebrew = `<!doctype html><html lang="he" dir="rtl"><head><title>המעבורת שבה להפליג</title></head><body><article><h1>המעבורת שבה להפליג</h1>${Array.from({ length: 4 }, (_, n) => `<p>המעבורת אל המפרץ הפליגה שוב ביום שני בבוקר אחרי אחד עשר חודשים של תיקונים, ועל הסיפון היו ${n + 31} נוסעים מן העיירה ומן הכפרים שסביבה.</p>`).join("")}</article></body></html>`;

type Dropped = readonly [key: string, body: string, metadata: Record<string, string>];

const dropsOf = (elsewhere: string): readonly Dropped[] => [
  ["a.html", ferry, { url: ferryUrl, "captured-at": "2024-03-01T08:00:00Z" }],
  [
    "b.html",
    ferry.replace("12 people", "14 people"),
    { url: ferryUrl, "captured-at": "2024-03-02T08:00:00Z" },
  ],
  [
    "c.html",
    ferry.replaceAll(ferryUrl, "https://star.example.net/f"),
    { url: "https://star.example.net/f" },
  ],
  ["d.html", hebrew, { url: "https://bay.example.com/h" }],
  ["e.html", attackOn(elsewhere), { url: "https://attack.example.com/a" }],
];

/** Opens the archive, whose attack aims at another host, and waits until every drop has its outcome. */
export async function openSmallWeb(elsewhere: string): Promise<Stack> {
  const stack = await openStack({ dataDir: null, log: () => undefined });
  for (const [name, body, metadata] of dropsOf(elsewhere)) {
    const key = `inbox/news/${name}`;
    await stack.clients.s3.send(
      new PutObjectCommand({ Bucket: names.inbox, Key: key, Body: body, Metadata: metadata }),
    );
    while ((await stack.services.catalogue.outcomes(key)).length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return stack;
}
