/** Buckets and table as they would be deployed. */
import { tableShape } from "@winnow/store/dynamo";
import { describe, expect, test } from "vitest";
import { resourceOf, resourcesOf, statementsOf } from "../support/deployed.ts";

export function describeStorage(): void {
  describe.each(["Inbox", "Raw"])("the bucket %s", (name) => {
    test("is closed to the public in all four ways", () => {
      expect(resourceOf("s3/bucketPublicAccessBlock:BucketPublicAccessBlock", name).inputs).toEqual(
        {
          bucket: `${name}Bucket`,
          blockPublicAcls: true,
          blockPublicPolicy: true,
          ignorePublicAcls: true,
          restrictPublicBuckets: true,
        },
      );
    });

    test("answers over TLS alone", () => {
      const { policy } = resourceOf("s3/bucketPolicy:BucketPolicy", name).inputs;
      expect(statementsOf(policy)).toContainEqual({
        effect: "Deny",
        principals: [{ type: "*", identifiers: ["*"] }],
        actions: ["s3:*"],
        resources: [`arn:aws:s3:::${name}Bucket`, `arn:aws:s3:::${name}Bucket/*`],
        conditions: [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }],
      });
    });

    test("allows nobody anything by its own policy", () => {
      const { policy } = resourceOf("s3/bucketPolicy:BucketPolicy", name).inputs;
      expect(statementsOf(policy).filter(({ effect }) => effect !== "Deny")).toEqual([]);
    });

    test("encrypts what it holds, and keeps every version", () => {
      const encryption = resourceOf(
        "s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        name,
      );
      expect(encryption.inputs.rules).toEqual([
        { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } },
      ]);
      expect(
        resourceOf("s3/bucketVersioning:BucketVersioning", name).inputs.versioningConfiguration,
      ).toEqual({ status: "Enabled" });
    });

    test("gives no script in a browser a way in", () => {
      expect(resourcesOf("s3/bucketCorsConfiguration:BucketCorsConfiguration")).toEqual([]);
    });

    test("deletes no current object by itself", () => {
      const lifecycles = resourcesOf(
        "s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
      );
      const rules = lifecycles
        .filter(({ inputs }) => inputs.bucket === `${name}Bucket`)
        .flatMap(({ inputs }) => inputs.rules);
      expect(rules.length).toBeGreaterThan(0);
      for (const rule of rules) expect(rule).not.toHaveProperty("expiration");
    });
  });

  test("no rule of the raw bucket ever deletes anything that was kept", () => {
    const { rules } = resourceOf(
      "s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
      "Raw",
    ).inputs;
    expect(rules).toEqual([
      {
        id: "abort-uploads",
        status: "Enabled",
        abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
      },
      {
        id: "expire-replaced-index-files",
        status: "Enabled",
        filter: { prefix: "search/" }, // written anew from what is kept
        noncurrentVersionExpiration: { noncurrentDays: 1 },
      },
      {
        id: "expire-replaced-snapshots",
        status: "Enabled",
        filter: { prefix: "snapshot/" }, // likewise
        noncurrentVersionExpiration: { noncurrentDays: 1 },
      },
    ]);
  });

  test("the table has the keys and indexes that the store asks, and is paid by use", () => {
    const { inputs } = resourceOf("dynamodb/table:Table");
    expect(inputs).toMatchObject({
      hashKey: tableShape.hashKey,
      rangeKey: tableShape.rangeKey,
      billingMode: "PAY_PER_REQUEST",
    });
    const expected = Object.entries(tableShape.indexes).map(([name, index]) => ({
      name,
      hashKey: index.hashKey,
      rangeKey: index.rangeKey,
      ...(index.projected.length === 0
        ? { projectionType: "KEYS_ONLY" }
        : { projectionType: "INCLUDE", nonKeyAttributes: [...index.projected] }),
    }));
    expect(inputs.globalSecondaryIndexes).toHaveLength(expected.length);
    expect(inputs.globalSecondaryIndexes).toEqual(expect.arrayContaining(expected));
  });
}
