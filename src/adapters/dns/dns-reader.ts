import { Resolver } from "node:dns/promises";
import type { DnsAnswer, DnsReader } from "@/application/ports/dns";

export interface DnsReaderOptions {
  /** "host:port"; absent: those of this machine. */
  readonly servers?: readonly string[];
  readonly timeoutMs?: number;
}

const PATIENCE_MS = 2_500;
const TRIES = 2;

/** Asks the name servers this machine uses. */
export function createDnsReader({ servers, timeoutMs = PATIENCE_MS }: DnsReaderOptions = {}): DnsReader {
  return {
    async texts(name) {
      const resolver = new Resolver({ timeout: timeoutMs, tries: TRIES });
      if (servers !== undefined) resolver.setServers(servers);
      try {
        const records = await resolver.resolveTxt(name);
        return records.length === 0
          ? { kind: "none" }
          : { kind: "found", values: records.map((parts) => parts.join("")) };
      } catch (error) {
        return unanswered(error);
      }
    },
  };
}

function unanswered(error: unknown): DnsAnswer {
  const code = error instanceof Error ? String(Reflect.get(error, "code")) : "";
  // NXDOMAIN, and a name with other records only.
  if (code === "ENOTFOUND" || code === "ENODATA") return { kind: "none" };
  return { kind: "failed", why: failures[code] ?? "The name server gave an answer that could not be read." };
}

const failures: Readonly<Record<string, string>> = {
  ETIMEOUT: "The name server did not answer in time.",
  ESERVFAIL: "The name server could not find out (SERVFAIL). The domain's own name servers may be down.",
  EREFUSED: "The name server refused to answer.",
  ECONNREFUSED: "No name server could be reached from here.",
  EBADNAME: "This is no name that can be looked up.",
};
