/** Reports in the raw bucket, under `reports/`: what is kept of them holds no word of any page. */
import { ObjectStore } from "@winnow/store/s3";
import type { OpenArchive } from "../open-archive.ts";
import { Report } from "./report.ts";

const prefix = "reports/";

/** Keeps a report; returns its key. */
export async function keepReport(archive: OpenArchive, report: Report): Promise<string> {
  const key = `${prefix}${report.id}.json`;
  await objectsOf(archive).put(key, Buffer.from(JSON.stringify(Report.parse(report))));
  return key;
}

/** A report that was kept; `null` if there is none of that id. */
export async function readReport(archive: OpenArchive, id: string): Promise<Report | null> {
  const object = await objectsOf(archive).get(`${prefix}${id}.json`);
  return object && Report.parse(JSON.parse(Buffer.from(object.bytes).toString("utf8")));
}

function objectsOf({ clients, environment }: OpenArchive): ObjectStore {
  return new ObjectStore(clients.s3, environment.WINNOW_RAW_BUCKET);
}
