import type { SourceOverview } from "@/application/settings/source-connections";

export type SourceCondition = "off" | "awaiting" | "hearing" | "refusing";

/** How a source is doing: the newer of its last word and its last refusal decides. */
export function sourceCondition(
  source: Pick<SourceOverview, "secret" | "lastHeardAt" | "lastRefusedAt">,
): SourceCondition {
  const { secret, lastHeardAt, lastRefusedAt } = source;
  if (secret === "none") return "off";
  if (lastRefusedAt !== null && lastRefusedAt > (lastHeardAt ?? 0)) return "refusing";
  return lastHeardAt === null ? "awaiting" : "hearing";
}
