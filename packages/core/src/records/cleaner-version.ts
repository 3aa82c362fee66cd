/**
 * The version of the cleaner: raised by every change that alters an extracted record, so that
 * re-ingestion finds the articles that an older cleaner made.
 */
export const cleanerVersion = 7;
