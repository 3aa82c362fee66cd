/**
 * The release of the cleaner: changed by everything that alters an extracted record, so that
 * re-ingestion finds the articles that another release made, and so that no edit is told between
 * texts that two cleaners made.
 */
export const release = "8";
