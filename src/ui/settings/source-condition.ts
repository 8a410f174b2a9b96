import type { SourceOverview } from "@/application/settings/source-connections";

export type SourceCondition = "off" | "simulated" | "closed" | "awaiting" | "hearing" | "refusing";

/**
 * How a source is doing: the newer of its last word and its last refusal decides. Without a secret nothing is taken from
 * outside; what was heard all the same is the demo's own shop, or from before the secret was removed.
 */
export function sourceCondition(
  source: Pick<SourceOverview, "secret" | "lastHeardAt" | "lastRefusedAt">,
  { isDemo }: { readonly isDemo: boolean },
): SourceCondition {
  const { secret, lastHeardAt, lastRefusedAt } = source;
  if (secret === "none" && lastHeardAt === null) return "off";
  if (secret === "none") return isDemo ? "simulated" : "closed";
  if (lastRefusedAt !== null && lastRefusedAt > (lastHeardAt ?? 0)) return "refusing";
  return lastHeardAt === null ? "awaiting" : "hearing";
}
