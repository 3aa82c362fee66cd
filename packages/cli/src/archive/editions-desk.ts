/** The editions of the archive that a command is about: embedded, deployed, or served at a URL. */
import type { EditionProgress, EditionsDesk } from "@winnow/operations/editions";
import { UsageError } from "../command/errors.ts";
import { text, type ValuesOf } from "../command/options.ts";
import { speaksJson } from "../terminal/print.ts";
import { operatorOptions, withOperated } from "./operated.ts";

export const deskOptions = {
  ...operatorOptions,
  server: text("URL", "the archive that answers there; the admin token is in WINNOW_ADMIN_TOKEN"),
} as const;
type DeskValues = ValuesOf<typeof deskOptions>;

/** Runs a command's work at the desk that was asked for. */
export async function withDesk<Result>(
  values: DeskValues,
  work: (desk: EditionsDesk) => Promise<Result>,
): Promise<Result> {
  const { deployedDesk, embeddedDesk, servedDesk } = await import("@winnow/operations/editions");
  const { server } = values;
  if (server === null) {
    const deskOf = values.deployed ? deployedDesk : embeddedDesk;
    return withOperated(values, (archive) => work(deskOf(archive)));
  }
  if (values.deployed) throw new UsageError("expected --server or --deployed, not both");
  return work(servedDesk(server, process.env.WINNOW_ADMIN_TOKEN ?? null));
}

const says = { looking: "looked at", building: "filed", comparing: "compared" } as const;

/** Tells how far the work is: over and over on a terminal, at every tenth otherwise. */
export function progressTeller(stream = process.stderr): {
  tell(progress: EditionProgress): void;
  end(): void;
} {
  let last = "";
  return {
    tell({ phase, done, of, perSecond, secondsLeft, dollars }) {
      if (speaksJson() || of === null) return;
      const step = stream.isTTY ? done : Math.floor((10 * done) / of);
      if (last === `${phase} ${step}`) return;
      last = `${phase} ${step}`;
      const pace = perSecond === null ? "" : `, ${perSecond.toFixed(1)}/s`;
      const left = secondsLeft === null ? "" : `, ${Math.ceil(secondsLeft)} s left`;
      const cost = dollars < 0.01 ? "" : `, $${dollars.toFixed(2)} in the cloud`;
      const line = `${says[phase]} ${done} of about ${of}${pace}${left}${cost}`;
      stream.write(stream.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
    },
    end() {
      if (stream.isTTY && last !== "") stream.write("\r\u001b[K");
    },
  };
}
