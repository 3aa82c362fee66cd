import { describeArchive } from "./archive-contract.ts";
import {
  MemoryArticles,
  MemoryClaims,
  MemoryOutcomes,
  MemorySightings,
  MemoryVersions,
} from "./memory-archive.ts";

describeArchive("an archive in memory", async () => {
  const articles = new MemoryArticles();
  return {
    articles,
    lists: articles,
    changes: articles,
    claims: new MemoryClaims(),
    outcomes: new MemoryOutcomes(),
    sightings: new MemorySightings(),
    versions: new MemoryVersions(),
  };
});
