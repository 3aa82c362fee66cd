/** The environment of a function: names of buckets, queues and table, parsed once. */
import { z } from "zod";

/** Tokens with spaces between them, none so short that it could be guessed. */
const Tokens = z
  .string()
  .regex(/^\s*\S{16,}(?:\s+\S{16,})*\s*$/, "expected tokens of 16 characters or more");

/** Whoever is asked over HTTPS is asked with a signature; a server on this machine may go without. */
const Endpoint = z
  .url()
  .regex(
    /^https:|^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/]/,
    "expected https, or a server here",
  );

export const Environment = z.object({
  WINNOW_INBOX_BUCKET: z.string().min(1),
  WINNOW_RAW_BUCKET: z.string().min(1),
  WINNOW_TABLE: z.string().min(1),
  WINNOW_QUEUE_URL: z.url(),
  WINNOW_DEAD_LETTER_QUEUE_URL: z.url(),
  /** The queue of the parts of a look or a build, beside that of the drops. */
  WINNOW_EDITIONS_QUEUE_URL: z.url(),
  /** What the schedule does once another cleaner is installed than made the current edition. */
  WINNOW_REINGEST: z.enum(["off", "build", "publish"]).default("build"),
  /** Whether tables of editions outlive a mistake: protected, and turned back to any second. */
  WINNOW_LASTING_TABLES: z
    .enum(["true", "false"])
    .default("false")
    .transform((word) => word === "true"),
  /**
   * Who may ask the API: holders of a token, several with spaces between them, or `loopback` for a
   * server on this machine alone.
   */
  WINNOW_API_TOKEN: Tokens.optional(),
  /** Who may publish, undo and remove over the API besides: other tokens. Empty: nobody. */
  WINNOW_ADMIN_TOKEN: z.union([z.literal(""), Tokens]).default(""),
  WINNOW_API_ACCESS: z.enum(["token", "loopback"]).default("token"),
  /**
   * How long a change may take to be visible to whoever follows changes: DynamoDB's indexes are
   * eventually consistent, by a second or two where all is well.
   */
  WINNOW_CHANGES_LAG_SECONDS: z.coerce.number().nonnegative().default(30),
  /** How long a reader of the search index goes without a look for a newer one. */
  WINNOW_SEARCH_AGE_SECONDS: z.coerce.number().nonnegative().default(15),
  /** The function that answers searches; without one the API reads the index itself. */
  WINNOW_SEARCH_FUNCTION: z.string().min(1).optional(),
  /** The OpenSearch server that holds the search index; empty: files in the raw bucket do. */
  WINNOW_OPENSEARCH_ENDPOINT: z.union([z.literal(""), Endpoint]).default(""),
  /** Copies of the index on further nodes of that server. */
  WINNOW_OPENSEARCH_REPLICAS: z.coerce.number().int().nonnegative().default(0),
  /** Receives of a message before SQS moves it to the dead letters: as the queue is configured. */
  WINNOW_MAX_ATTEMPTS: z.coerce.number().int().positive(),
  /** The deployment's stage, by which metrics are told apart. */
  WINNOW_STAGE: z.string().min(1).default("local"),
  /** Collections that are counted on their own, by comma: few and named, as each metric is billed. */
  WINNOW_WATCHED_COLLECTIONS: z
    .string()
    .default("")
    .transform((names) => names.split(",").filter((name) => name !== "")),
});
export type Environment = z.infer<typeof Environment>;

/** Parses the environment; the error names every variable that is missing or wrong. */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const parsed = Environment.safeParse(variables);
  if (parsed.success) return parsed.data;
  throw new Error(`environment: ${z.prettifyError(parsed.error)}`, { cause: parsed.error });
}
