/** Whether an address is the front page of a site: rules of several fields ask it of the same one. */

import { remembering } from "../../text/recent.ts";
import { isHomePage } from "../../text/url.ts";

/** Says whether a URL is the front page of a site, or of one of its languages. */
export const isFrontPage = remembering(isHomePage);
