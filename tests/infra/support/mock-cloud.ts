/** What the cloud would answer while the program runs: names and addresses, as AWS shapes them. */

export const region = "us-east-1";
export const account = "123456789012";

type Inputs = Record<string, unknown>;

/** A data source's answer. */
export function answerOf(token: string, inputs: Inputs): Inputs {
  const name = token.split(":").at(-1);
  if (name === "getRegion") return { id: region, region, name: region };
  if (name === "getPartition") return { id: "aws", partition: "aws", dnsSuffix: "amazonaws.com" };
  if (name === "getCallerIdentity") return { accountId: account, id: account };
  // The statements as given: what they allow is what the tests ask.
  if (name === "getPolicyDocument") {
    const statements = inputs.statements ?? [];
    return { statements, json: JSON.stringify(statements) };
  }
  return inputs;
}

/** The attributes that AWS adds to a resource once it is made. */
export function stateOf(type: string, name: string, inputs: Inputs): Inputs {
  const given = String(inputs.name ?? name);
  switch (type) {
    case "aws:s3/bucket:Bucket":
      return { bucket: name, arn: `arn:aws:s3:::${name}`, bucketDomainName: `${name}.s3` };
    case "aws:sqs/queue:Queue":
      return {
        name: given,
        arn: `arn:aws:sqs:${region}:${account}:${given}`,
        url: `https://sqs.${region}.amazonaws.com/${account}/${given}`,
      };
    case "aws:dynamodb/table:Table":
      return { name: given, arn: `arn:aws:dynamodb:${region}:${account}:table/${given}` };
    case "aws:opensearch/domain:Domain":
      return {
        arn: `arn:aws:es:${region}:${account}:domain/${inputs.domainName}`,
        endpoint: `search-${inputs.domainName}.${region}.example`,
      };
    case "aws:lambda/function:Function":
      return { name: given, arn: `arn:aws:lambda:${region}:${account}:function:${given}` };
    case "aws:lambda/functionUrl:FunctionUrl":
      return { functionUrl: `https://${name.toLowerCase()}.lambda-url.${region}.on.aws/` };
    case "random:index/randomBytes:RandomBytes":
      return { base64: Buffer.alloc(32, 7).toString("base64") };
    default:
      return { name: given, arn: `arn:aws:mock:${region}:${account}:${given}` };
  }
}
