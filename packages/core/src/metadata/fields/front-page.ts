/** Whether an address is the front page of a site: rules of several fields ask it of the same one. */
import { isHomePage } from "../../text/url.ts";
import { remembering } from "../engine/recent.ts";

/** Says whether a URL is the front page of a site, or of one of its languages. */
export const isFrontPage = remembering(isHomePage);
