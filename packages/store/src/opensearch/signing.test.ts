import { createHash, createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { signing } from "./signing.ts";

const credentials = {
  accessKeyId: "AKIDEXAMPLE",
  secretAccessKey: "a secret",
  sessionToken: "of a role",
};
const region = "eu-central-1";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string) =>
  createHmac("sha256", key).update(text).digest();

/** The signature as AWS computes it: "Create a signed AWS API request", steps 1 to 4. */
function signatureOf(headers: Record<string, string>, body: string): string {
  const names = Object.keys(headers).sort();
  const listed = names.map((name) => `${name}:${headers[name]}\n`).join("");
  const canonical = ["POST", "/an%2520index/_bulk", "require_alias=true", listed, names.join(";")];
  const at = headers["x-amz-date"] ?? "";
  const scope = `${at.slice(0, 8)}/${region}/es/aws4_request`;
  const request = sha256([...canonical, sha256(body)].join("\n"));
  const text = ["AWS4-HMAC-SHA256", at, scope, request].join("\n");
  const key = [region, "es", "aws4_request"].reduce<Buffer>(
    hmac,
    hmac(`AWS4${credentials.secretAccessKey}`, at.slice(0, 8)),
  );
  return hmac(key, text).toString("hex");
}

test("signs what is sent, as AWS will compute it", async () => {
  const url = new URL("https://search.example/an%20index/_bulk?require_alias=true");
  const body = '{"index":{}}\n{"title":"паром"}\n';
  const headers = { "content-type": "application/x-ndjson" };
  const sent = await signing({ credentials, region })({ method: "POST", url, headers, body });
  const { authorization, ...signed } = sent;
  expect(signed).toEqual({
    ...headers,
    "x-amz-content-sha256": sha256(body),
    "x-amz-date": expect.stringMatching(/^\d{8}T\d{6}Z$/),
    "x-amz-security-token": credentials.sessionToken,
  });
  expect(authorization).toContain(`Credential=AKIDEXAMPLE/${signed["x-amz-date"]?.slice(0, 8)}/`);
  const expected = signatureOf({ ...signed, host: "search.example" }, body);
  expect(authorization).toMatch(new RegExp(`Signature=${expected}$`));
});
