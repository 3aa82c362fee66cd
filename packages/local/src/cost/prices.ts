/** What AWS asks, in dollars: list prices of us-east-1, on demand, without any free tier. */

export const pricesAsOf = "2026-11";

/** Per million. */
export const perMillion = {
  s3Writes: 5, // PUT, COPY, POST, LIST
  s3Reads: 0.4, // GET, HEAD
  writeUnits: 0.625, // DynamoDB, 1 KB each
  readUnits: 0.125, // DynamoDB, 4 KB each, strongly consistent
  queueRequests: 0.4,
  invocations: 0.2,
};

/**
 * The same units of a table that is paid by the hour ($.00065 a write unit, $.00013 a read unit), of
 * which a build uses three quarters.
 */
export const perMillionProvisioned = {
  writeUnits: (0.00065 / 3600 / 0.75) * 1e6,
  readUnits: (0.00013 / 3600 / 0.75) * 1e6,
};

/** Lambda on arm64, per gigabyte and second. */
export const perGigabyteSecond = 0.0000133334;

/** CloudWatch Logs, per gigabyte taken in. */
export const perLogGigabyte = 0.5;

/** Per gigabyte and month, for what stays. */
export const perStoredGigabyte = { s3: 0.023, dynamo: 0.25 };

/** Per gigabyte and month of a table that can be put back to any second. */
export const perRecoverableGigabyte = 0.2;

/** CloudWatch, per month: an alarm, a dashboard, and a metric in a month that has values of it. */
export const perWatch = { alarm: 0.1, dashboard: 3, metric: 0.3 };

/** What designs were reckoned to cost per million pages, before one was built. */
export const reckoned = { naive: 36, lean: 22 };
