/**
 * Reports in the raw bucket, under `reports/`: as JSON to be drawn again, and as the page and the
 * Markdown that people open. What is kept of them holds no word of any page.
 */
import type { Services } from "../services/services.ts";
import { reportAsHtml } from "./html.ts";
import { reportAsMarkdown } from "./markdown.ts";
import { Report } from "./report.ts";

/** Where all that is kept of looks and builds lies in the raw bucket. */
export const reportsPrefix = "reports/";

/** Keeps a report in its three forms; returns the key of the first. */
export async function keepReport(
  { reports }: Pick<Services, "reports">,
  report: Report,
): Promise<string> {
  const forms = {
    html: reportAsHtml(report, null),
    md: reportAsMarkdown(report, null),
    json: JSON.stringify(Report.parse(report)), // last: who finds it finds the others
  };
  for (const [form, content] of Object.entries(forms)) {
    await reports.put(`${reportsPrefix}${report.id}.${form}`, Buffer.from(content));
  }
  return `${reportsPrefix}${report.id}.json`;
}

/** A report that was kept; `null` if there is none of that id. */
export async function readReport(
  { reports }: Pick<Services, "reports">,
  id: string,
): Promise<Report | null> {
  const object = await reports.get(`${reportsPrefix}${id}.json`);
  return object && Report.parse(JSON.parse(Buffer.from(object.bytes).toString("utf8")));
}
