/** What differs between stages: production outlives a mistake, development leaves nothing behind. */
import { describe, expect, test } from "vitest";
import { programOf, resourceOf, resourcesOf, statementsOf } from "../support/deployed.ts";

const lasting = ["s3/bucket:Bucket", "dynamodb/table:Table"];

export function describeStages(): void {
  describe("production", () => {
    test("refuses to be removed, and would leave its data if it were", () => {
      expect(programOf("production").app).toMatchObject({ removal: "retain", protect: true });
      for (const type of lasting) {
        for (const { name, isRetained } of resourcesOf(type)) {
          expect({ name, isRetained }).toEqual({ name, isRetained: true });
        }
      }
    });

    test("lets the keeper of takedowns alone delete a raw copy or a text, and nobody the bucket", () => {
      const { policy } = resourceOf("s3/bucketPolicy:BucketPolicy", "Raw").inputs;
      const prefixes = ["raw", "also", "version", "takedown"];
      const kept = prefixes.map((prefix) => `arn:aws:s3:::RawBucket/${prefix}/*`);
      const everybody = [{ type: "*", identifiers: ["*"] }];
      expect(statementsOf(policy)).toContainEqual(
        expect.objectContaining({
          effect: "Deny",
          principals: everybody,
          actions: ["s3:DeleteObject", "s3:DeleteObjectVersion"],
          resources: kept,
          conditions: [
            {
              test: "ArnNotLike",
              variable: "aws:PrincipalArn",
              values: ["arn:aws:iam::*:role/winnow-production-TakedownsHandlerRole-*"],
            },
          ],
        }),
      );
      expect(statementsOf(policy)).toContainEqual(
        expect.objectContaining({
          effect: "Deny",
          principals: everybody,
          actions: ["s3:DeleteBucket"],
          resources: ["arn:aws:s3:::RawBucket"],
        }),
      );
    });

    test("empties no bucket, and can turn its table back to any second", () => {
      for (const { inputs } of resourcesOf("s3/bucket:Bucket")) {
        expect(inputs.forceDestroy).toBe(false);
      }
      expect(resourceOf("dynamodb/table:Table").inputs).toMatchObject({
        deletionProtectionEnabled: true,
        pointInTimeRecovery: { enabled: true },
      });
    });

    test("gives functions' roles to Lambda alone", () => {
      const roles = resourcesOf("iam/role:Role").filter(({ inputs }) => inputs.managedPolicyArns);
      expect(roles.length).toBe(9);
      for (const { inputs } of roles) {
        const principals = inputs.assumeRolePolicy.Statement.map(
          ({ Principal }: { Principal: unknown }) => Principal,
        );
        expect(principals).toEqual([{ Service: "lambda.amazonaws.com" }]);
      }
    });
  });

  test.each([["production"], ["development"]] as const)(
    "the tables of editions go with a stage of %s, or stay with it",
    (stage) => {
      const { inputs, isRetained } = resourceOf("lambda/invocation:Invocation", "", stage);
      // Called when it is deleted; what is retained is not deleted, and so not called.
      expect(inputs).toMatchObject({
        functionName: expect.stringContaining("Keeper"),
        lifecycleScope: "CRUD",
      });
      expect(isRetained).toBe(stage === "production");
      const { environment } = resourceOf("lambda/function:Function", "Keeper", stage).inputs;
      expect(environment.variables.WINNOW_LASTING_TABLES).toBe(String(stage === "production"));
    },
  );

  describe("a development stage", () => {
    test("goes as a whole", () => {
      expect(programOf("development").app).toMatchObject({ removal: "remove", protect: false });
      for (const type of lasting) {
        const kept = resourcesOf(type, "development").filter(({ isRetained }) => isRetained);
        expect(kept).toEqual([]);
      }
      for (const { inputs } of resourcesOf("s3/bucket:Bucket", "development")) {
        expect(inputs.forceDestroy).toBe(true);
      }
      expect(resourceOf("dynamodb/table:Table", "", "development").inputs).toMatchObject({
        deletionProtectionEnabled: false,
        pointInTimeRecovery: { enabled: false },
      });
    });

    test("has raw copies that can be deleted with it", () => {
      const { policy } = resourceOf("s3/bucketPolicy:BucketPolicy", "Raw", "development").inputs;
      expect(statementsOf(policy).flatMap(({ actions }) => actions)).toEqual(["s3:*"]);
    });
  });
}
