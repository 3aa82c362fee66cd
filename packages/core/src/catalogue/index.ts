/** The archive as it is read. */
export { createCatalogue } from "./catalogue.ts";
export { publisherDomainOf } from "./collapse-stories.ts";
