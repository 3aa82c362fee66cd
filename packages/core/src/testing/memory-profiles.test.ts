import { describe } from "vitest";
import { MemoryProfiles } from "./memory-profiles.ts";
import { profilesContract } from "./profiles-contract.ts";

describe("profiles in memory", () => {
  profilesContract(async () => new MemoryProfiles());
});
