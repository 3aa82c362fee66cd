/** The captures of a drop and their names, for whoever reads raw copies without filing them. */
export { identityOf } from "./capture-records.ts";
export { capturesOf } from "./captures-of.ts";
