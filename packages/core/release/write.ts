/** `npm run release`: writes the hashes that name the cleaner as it stands. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { deriveRelease, hashesFile, hashesModule, repository } from "./derive.ts";

writeFileSync(join(repository, hashesFile), hashesModule(deriveRelease()));
