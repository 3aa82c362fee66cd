/** Puts an object of any size: in one piece, or in parts where it is large. */
import { createHash } from "node:crypto";
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";

/** S3 takes parts of 5 MiB or more, the embedded one requests of up to 11. */
const partBytes = 8 * 1024 * 1024;

/** What an object is put with, and its bytes. */
export type ObjectToPut = Omit<PutObjectCommandInput, "Body"> & { Body: Uint8Array };

export async function putObject(client: S3Client, object: ObjectToPut): Promise<void> {
  if (object.Body.length <= partBytes) {
    await client.send(new PutObjectCommand(object));
    return;
  }
  try {
    await putInParts(client, object);
  } catch (error) {
    // The embedded S3 forgets its uploads when another process takes it over: begun again, once.
    if (!(error instanceof Error && error.name === "NoSuchUpload")) throw error;
    await putInParts(client, object);
  }
}

/**
 * The entity tag that an object put by `putObject` has: the MD5 of its bytes, or that of its parts'
 * MD5s and their number (S3 User Guide, "Checking object integrity").
 */
export function tagOf(bytes: Uint8Array): string {
  const parts = partsOf(bytes);
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return md5(only).toString("hex");
  return `${md5(Buffer.concat(parts.map(md5))).toString("hex")}-${parts.length}`;
}

/** A condition holds for the upload's end: there S3 asks it (S3 API, "CompleteMultipartUpload"). */
async function putInParts(
  client: S3Client,
  { Body, IfNoneMatch, ...about }: ObjectToPut,
): Promise<void> {
  const { Bucket, Key } = about;
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(about));
  const upload = { Bucket, Key, UploadId };
  try {
    const Parts: { PartNumber: number; ETag: string | undefined }[] = [];
    for (const [n, part] of partsOf(Body).entries()) {
      const PartNumber = n + 1;
      const command = new UploadPartCommand({ ...upload, PartNumber, Body: part });
      Parts.push({ PartNumber, ETag: (await client.send(command)).ETag });
    }
    await client.send(
      new CompleteMultipartUploadCommand({ ...upload, IfNoneMatch, MultipartUpload: { Parts } }),
    );
  } catch (error) {
    // Parts are billed until they are given up; the fault is the first one, whatever comes of this.
    await client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined);
    throw error;
  }
}

function partsOf(bytes: Uint8Array): Uint8Array[] {
  const count = Math.max(1, Math.ceil(bytes.length / partBytes));
  return Array.from({ length: count }, (_, n) =>
    bytes.subarray(n * partBytes, (n + 1) * partBytes),
  );
}

function md5(bytes: Uint8Array): Buffer {
  return createHash("md5").update(bytes).digest();
}
