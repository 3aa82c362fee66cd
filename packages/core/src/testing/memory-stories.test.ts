import { MemoryStories } from "./memory-stories.ts";
import { describeStories } from "./stories-contract.ts";

describeStories("stories in memory", async () => new MemoryStories());
