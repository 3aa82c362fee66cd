/** What reading the archive takes. */
import type { Profiles } from "../boilerplate/port.ts";
import type { ArticleLists, Articles } from "../ports/articles.ts";
import type { Claims } from "../ports/claims.ts";
import type { Outcomes } from "../ports/outcomes.ts";
import type { Sightings } from "../ports/sightings.ts";
import type { Tombstones } from "../ports/tombstones.ts";
import type { Versions } from "../ports/versions.ts";
import type { Relation } from "../records/story.ts";
import type { Stories } from "../stories/port.ts";

export interface ReadPorts {
  articles: Pick<Articles, "node" | "nodes">;
  lists: ArticleLists;
  versions: Pick<Versions, "get" | "getMany" | "all">;
  sightings: Pick<Sightings, "newest">;
  outcomes: Pick<Outcomes, "ofDrop">;
  claims: Pick<Claims, "claimants">;
  stories: Pick<Stories, "facts" | "rootsOf">;
  /** The relations that were recorded of an own id. */
  relations: { of(id: string): Promise<Relation[]> };
  profiles: Pick<Profiles, "read">;
  tombstones: Pick<Tombstones, "ofOwnId">;
}
