/** The search server as it would be deployed: where it is asked for, and nowhere else. */
import { Environment } from "@winnow/functions/environment";
import { describe, expect, test } from "vitest";
import {
  type FunctionName,
  functionNames,
  resourceOf,
  resourcesOf,
  type Stage,
  statementsOf,
} from "../support/deployed.ts";

const arn = "arn:aws:es:us-east-1:123456789012:domain/winnow-outgrown";

function toldOf(name: FunctionName, stage: Stage): Environment {
  const { environment } = resourceOf("lambda/function:Function", functionNames[name], stage).inputs;
  return Environment.parse(environment.value?.variables ?? environment.variables);
}

/** What a function may do to the server. */
function allowedOf(name: FunctionName, stage: Stage = "outgrown") {
  const { inputs } = resourceOf("iam/role:Role", functionNames[name], stage);
  const statements = inputs.inlinePolicies.flatMap(({ policy }: { policy: string }) =>
    statementsOf(policy),
  );
  return statements
    .filter(({ actions }: { actions: string[] }) => actions.some((one) => one.startsWith("es:")))
    .map(({ actions, resources }: { actions: string[]; resources: string[] }) => ({
      actions: actions.map((action) => action.replace("es:ESHttp", "")),
      resources: resources.map((resource) => resource.replace(arn, "")),
    }));
}

export function describeSearchServer(): void {
  describe("the search server", () => {
    test.each(["production", "development"] as const)("is not in %s unasked", (stage) => {
      expect(resourcesOf("opensearch/domain:Domain", stage)).toEqual([]);
      expect(toldOf("search", stage).WINNOW_OPENSEARCH_ENDPOINT).toBe("");
      expect(allowedOf("indexer", stage)).toEqual([]);
    });

    test("has the nodes that were asked for, in two zones", () => {
      const { inputs } = resourceOf("opensearch/domain:Domain", "", "outgrown");
      expect(inputs).toMatchObject({
        domainName: "winnow-outgrown",
        engineVersion: "OpenSearch_2.19",
        clusterConfig: {
          instanceType: "r6g.large.search",
          instanceCount: 2,
          zoneAwarenessEnabled: true,
          zoneAwarenessConfig: { availabilityZoneCount: 2 },
        },
        ebsOptions: { ebsEnabled: true, volumeType: "gp3", volumeSize: 100 },
      });
    });

    test("is encrypted at rest and between nodes, answers over TLS alone, and lets in roles alone", () => {
      const { inputs } = resourceOf("opensearch/domain:Domain", "", "outgrown");
      expect(inputs).toMatchObject({
        encryptAtRest: { enabled: true },
        nodeToNodeEncryption: { enabled: true },
        domainEndpointOptions: { enforceHttps: true },
      });
      expect(inputs).not.toHaveProperty("accessPolicies");
    });

    test("is told to whoever searches and indexes, with a copy of the index", () => {
      for (const name of ["search", "indexer", "keeper", "takedowns"] as const) {
        expect(toldOf(name, "outgrown")).toMatchObject({
          WINNOW_OPENSEARCH_ENDPOINT: "https://search-winnow-outgrown.us-east-1.example",
          WINNOW_OPENSEARCH_REPLICAS: 1,
        });
      }
    });

    test("is read by the search, written by who indexes, and open to nobody else", () => {
      const reading = {
        actions: ["Get", "Post"],
        resources: ["/winnow-*/_mapping", "/winnow-*/_search"],
      };
      const writing = {
        actions: ["Delete", "Get", "Post", "Put"],
        resources: ["/winnow-*", "/_alias", "/_aliases", "/_search/scroll"],
      };
      expect(allowedOf("search")).toEqual([reading]);
      for (const name of ["indexer", "keeper", "takedowns"] as const)
        expect(allowedOf(name)).toEqual([writing]);
      for (const name of ["api", "worker", "parts", "sweep"] as const)
        expect(allowedOf(name)).toEqual([]);
    });

    test("rings where it loses its index or runs out of disk", () => {
      const alarms = resourcesOf("cloudwatch/metricAlarm:MetricAlarm", "outgrown");
      const ofServer = alarms.filter(({ inputs }) => inputs.namespace === "AWS/ES");
      expect(ofServer.map(({ inputs }) => [inputs.metricName, inputs.threshold])).toEqual([
        ["ClusterStatus.red", 0],
        ["FreeStorageSpace", 20_000],
      ]);
      for (const { inputs } of ofServer)
        expect(inputs.dimensions).toEqual({
          DomainName: "winnow-outgrown",
          ClientId: "123456789012",
        });
    });
  });
}
