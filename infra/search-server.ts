/// <reference path="../.sst/platform/config.d.ts" />
/**
 * The OpenSearch domain of an archive that has outgrown files: made only where nodes are asked for. It
 * holds what can be made again from the archive, so it goes with its stage, in production as well.
 */
import { openSearch } from "./stage.ts";

const isOneOfMany = openSearch.nodes > 1;

export const domain =
  openSearch.nodes === 0
    ? null
    : new aws.opensearch.Domain("SearchDomain", {
        // Lower case, and 28 characters at most.
        domainName: `winnow-${$app.stage}`.toLowerCase().slice(0, 28),
        engineVersion: "OpenSearch_2.19", // what the adapter's tests run
        clusterConfig: {
          instanceType: openSearch.instance,
          instanceCount: openSearch.nodes,
          zoneAwarenessEnabled: isOneOfMany,
          ...(isOneOfMany ? { zoneAwarenessConfig: { availabilityZoneCount: 2 } } : {}),
        },
        ebsOptions: { ebsEnabled: true, volumeType: "gp3", volumeSize: openSearch.gigabytes },
        encryptAtRest: { enabled: true },
        nodeToNodeEncryption: { enabled: true },
        domainEndpointOptions: {
          enforceHttps: true,
          tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10",
        },
        // No policy of its own: whoever has no right by a role has none.
      });

/** What functions are told of it. */
export const serverEnvironment: Record<string, $util.Input<string>> = domain === null
  ? {}
  : {
      WINNOW_OPENSEARCH_ENDPOINT: $interpolate`https://${domain.endpoint}`,
      // A copy on another node, where there is one.
      WINNOW_OPENSEARCH_REPLICAS: isOneOfMany ? "1" : "0",
    };

/** Whoever searches asks by GET and POST, which writes nothing under an alias that is read. */
export const readsServer =
  domain === null
    ? []
    : [
        {
          actions: ["es:ESHttpGet", "es:ESHttpPost"],
          resources: [
            $interpolate`${domain.arn}/winnow-*/_mapping`,
            $interpolate`${domain.arn}/winnow-*/_search`,
          ],
        },
      ];

/** Whoever indexes makes and deletes indexes of the archive, and nothing else of the domain. */
export const writesServer =
  domain === null
    ? []
    : [
        {
          actions: ["es:ESHttpDelete", "es:ESHttpGet", "es:ESHttpPost", "es:ESHttpPut"],
          resources: [
            $interpolate`${domain.arn}/winnow-*`,
            $interpolate`${domain.arn}/_alias`, // which indexes there are
            $interpolate`${domain.arn}/_aliases`, // the switch to a new one
            $interpolate`${domain.arn}/_search/scroll`, // every word that has forms, one after another
          ],
        },
      ];
