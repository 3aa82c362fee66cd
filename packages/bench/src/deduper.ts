/** The pipeline's duplicate rule in the shape that the duplicate scorer loads. */
import { fingerprintOf } from "@winnow/core/dedup/fingerprint";

/** A text as the scorer streams it. */
export interface DedupDocument {
  id: string;
  text: string;
  title: string;
  publishedAt?: string;
  source: string;
  url: string;
}

export interface DedupAnswer {
  clusterId: string;
  relation?: "duplicate";
}

/** Clusters texts that are equal once normalised: the exact duplicates that the archive finds. */
export async function createDeduper() {
  const clusterOfText = new Map<string, string>();
  let reads = 0;
  let writes = 0;
  return {
    async add({ id, text }: DedupDocument): Promise<DedupAnswer> {
      const fingerprint = fingerprintOf(text);
      reads += 1;
      const clusterId = clusterOfText.get(fingerprint);
      if (clusterId !== undefined) return { clusterId, relation: "duplicate" };
      clusterOfText.set(fingerprint, id);
      writes += 1;
      return { clusterId: id };
    },
    stats: () => ({ reads, writes }),
    async close(): Promise<void> {
      clusterOfText.clear();
    },
  };
}
