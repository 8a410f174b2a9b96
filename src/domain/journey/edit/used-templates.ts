import type { JourneyDraft } from "./draft";

/** Names of the texts that steps send. */
export function usedTemplates({ nodes }: Pick<JourneyDraft, "nodes">): Set<string> {
  const used = new Set<string>();
  for (const node of Object.values(nodes)) {
    if (node.kind !== "send_message") continue;
    for (const name of [node.config.template, node.config.fallbackTemplate]) {
      if (name !== null && name !== "") used.add(name);
    }
  }
  return used;
}

/**
 * The changed draft without the texts that only removed steps have sent. Texts that nobody sent before stay, and while
 * a step cannot be read nobody knows which it sends.
 */
export function withoutOrphanedTemplates(before: JourneyDraft, after: JourneyDraft): JourneyDraft {
  if (Object.values(after.nodes).some(({ kind }) => kind === "unreadable")) return after;
  const stillUsed = usedTemplates(after);
  const orphaned = new Set([...usedTemplates(before)].filter((name) => !stillUsed.has(name)));
  if (orphaned.size === 0) return after;
  const kept = Object.entries(after.messages).filter(([name]) => !orphaned.has(name));
  return { ...after, messages: Object.fromEntries(kept) };
}
