/**
 * An archive for the browser: pages of the example archive, among them one that was saved four times
 * and one that four houses carry; a page in Hebrew; an attack; and what is no article.
 */
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { names } from "@winnow/local/resources";
import { openStack, type Stack } from "@winnow/local/stack";
import { fixtureNames, readFixture } from "../support/fixture.ts";
import { htmlPage } from "../support/pages.ts";

/** The page that was saved four times. */
export const tideUrl = "https://gazette.example.org/harbour/spring-tide";

/** The examples that the walks need. */
const walked = /^(?:edited-|one-report-|headline-and-nothing-else|comment-thread-below)/;

const crossing = "The first crossing carried 12 people and was welcomed by the mayor, Ana Orrel.";
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

interface Dropped {
  key: string;
  body: string | Uint8Array;
  metadata: Record<string, string>;
}

function dropsOf(elsewhere: string): Dropped[] {
  const examples = fixtureNames
    .filter((name) => walked.test(name))
    .map((name) => {
      const { bytes, about } = readFixture(name);
      const { url, capturedAt } = about;
      const metadata = { ...(url && { url }), ...(capturedAt && { "captured-at": capturedAt }) };
      return { key: `inbox/news/${name}`, body: bytes, metadata };
    });
  const made = (name: string, body: string, url: string) => ({
    key: `inbox/news/${name}`,
    body,
    metadata: { url, "captured-at": "2024-03-02T08:00:00Z" },
  });
  return [
    ...examples,
    made("hebrew.html", hebrew, "https://bay.example.com/h"),
    made("attack.html", attackOn(elsewhere), "https://attack.example.com/a"),
  ];
}

/** Opens the archive, whose attack aims at another host, and waits until every drop has its outcome. */
export async function openSmallWeb(elsewhere: string): Promise<Stack> {
  const stack = await openStack({ dataDir: null, log: () => undefined });
  const drops = dropsOf(elsewhere);
  for (const { key, body, metadata } of drops) {
    await stack.clients.s3.send(
      new PutObjectCommand({ Bucket: names.inbox, Key: key, Body: body, Metadata: metadata }),
    );
  }
  for (const { key } of drops) {
    while ((await stack.services.catalogue.outcomes(key)).length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return stack;
}
