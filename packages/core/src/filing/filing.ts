/** What filing a capture takes: the capture as it was read, and the ports that it is filed through. */
import type { Articles } from "../ports/articles.ts";
import type { Claims } from "../ports/claims.ts";
import type { Sightings } from "../ports/sightings.ts";
import type { Versions } from "../ports/versions.ts";
import type { ArticleId } from "../records/article.ts";
import type { SeenFields, Sighting } from "../records/sighting.ts";
import type { Version } from "../records/version.ts";
import type { Stories } from "../stories/port.ts";

export interface FilingPorts {
  articles: Articles;
  claims: Claims;
  sightings: Sightings;
  versions: Versions;
  stories: Stories;
}

/** A capture that was read as an article. */
export interface Filing {
  /** Its own id, under which everything of it is filed and stays. */
  ownId: ArticleId;
  sighting: Sighting & { seen: SeenFields };
  version: Version;
  /** The normal form of the address that its dropper gave. */
  givenKey: string | null;
  /** The normal form of the address that it declares, where that can be one; see `declaredKeyOf`. */
  declaredKey: string | null;
  /** The registrable domain of its address, given or declared: equal texts of one site meet. */
  site: string | null;
}
