/** What a tool is: a question with a schema, an answer with a schema, one read in between. */
import type { z } from "zod";
import type { ArchiveReads } from "./reads.ts";

/** A tool as it is written: its input and output are typed. */
export interface ToolSpec<Input extends z.ZodRawShape, Output extends z.ZodRawShape> {
  name: string;
  title: string;
  description: string;
  input: Input;
  output: Output;
  /** Answers, or throws a `ToolRefusal`. */
  answer(
    reads: ArchiveReads,
    asked: z.infer<z.ZodObject<Input>>,
  ): Promise<z.infer<z.ZodObject<Output>>>;
}

/** A tool as it is listed. */
export interface Tool extends Omit<ToolSpec<z.ZodRawShape, z.ZodRawShape>, "answer"> {
  answer(reads: ArchiveReads, asked: Record<string, unknown>): Promise<Record<string, unknown>>;
}

/** Checks a tool's types, and forgets them: the server parses what goes in. */
export function defineTool<Input extends z.ZodRawShape, Output extends z.ZodRawShape>(
  spec: ToolSpec<Input, Output>,
): Tool {
  return {
    ...spec,
    answer: (reads, asked) => spec.answer(reads, asked as z.infer<z.ZodObject<Input>>),
  };
}
