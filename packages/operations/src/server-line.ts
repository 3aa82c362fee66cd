/** The line to an archive that answers at a URL: the one place from which a token leaves this machine. */
import { InvalidInputError, WinnowError } from "@winnow/core/records";
import type { Answering } from "./ask-archive.ts";

/** A diff of two long texts takes seconds, and a server that sleeps some more. */
const patienceMs = 60_000;

/** Hosts that a token may go to without encryption: it does not leave this machine. */
const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

export interface LineOptions {
  /** Sent with each request; `null` for none. */
  token: string | null;
  /** The variable that it stands in, for errors. */
  variable: string;
}

/**
 * Opens a line; paths are asked for below the folder that the URL names. Throws `InvalidInputError` for
 * what is no URL of the web, for one that holds a password, and where the token would go over an open
 * line. A request throws `WinnowError` (`server.unreachable`) where nobody answers in a minute, and
 * where the answer leads elsewhere: a redirect could take the token to another host.
 */
export function serverLine(url: string, { token, variable }: LineOptions): Answering {
  const base = baseOf(url, variable);
  if (token !== null && base.protocol === "http:" && !loopback.test(base.hostname)) {
    throw refused(
      `${url}: ${variable} would go there unencrypted; use https://, or take it out of the environment`,
    );
  }
  return async (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (token !== null) headers.set("authorization", `Bearer ${token}`);
    const address = new URL(path.replace(/^\/+/, ""), base);
    const signal = AbortSignal.timeout(patienceMs);
    try {
      return await fetch(address, { ...init, headers, redirect: "error", signal });
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new WinnowError("server.unreachable", `${base.origin} does not answer: ${why}`, {
        cause: error,
      });
    }
  };
}

function baseOf(given: string, variable: string): URL {
  const base = URL.canParse(given) ? new URL(given) : null;
  if (base === null || !/^https?:$/.test(base.protocol)) {
    throw refused(
      `${JSON.stringify(given)}: expected an http or https URL, as in https://archive.example.org`,
    );
  }
  if (base.username !== "" || base.password !== "") {
    throw refused(
      `${base.origin}: a password does not belong into the URL; ${variable} holds the token`,
    );
  }
  // `https://host/archive` and `https://host/archive/` are the same folder.
  base.pathname = base.pathname.replace(/\/*$/, "/");
  base.search = "";
  base.hash = "";
  return base;
}

function refused(what: string): InvalidInputError {
  return new InvalidInputError("server.url", `--server ${what}`);
}
