import type { JourneyDraft } from "@/domain/journey/edit/draft";
import type { SendConfig } from "@/domain/journey/send-config";
import type { TouchpointId } from "@/domain/journey/touchpoint";
import { variablesGivenBy } from "@/domain/messaging/required-facts";

/** How a text is used by the steps of a journey. */
export interface TemplateUse {
  /** Variables known whenever it goes out. */
  readonly known: readonly string[];
  /** What it is sent for; null for a text that does without the facts, and for one nobody sends. */
  readonly touchpoint: TouchpointId | null;
  /** What it or the text it stands in for is sent for; null for one nobody sends. */
  readonly sentFor: TouchpointId | null;
  readonly covers: SendConfig["covers"];
  readonly isFallback: boolean;
}

/** The facts that every step with this text waits for; none where it is the text that does without them. */
export function templateUse({ nodes }: Pick<JourneyDraft, "nodes">, templateId: string): TemplateUse {
  const sends = Object.values(nodes).flatMap((node) => (node.kind === "send_message" ? [node.config] : []));
  const mains = sends.filter(({ template }) => template === templateId);
  const isFallback = sends.some(({ fallbackTemplate }) => fallbackTemplate === templateId);
  const [first] = mains;
  const shared = isFallback
    ? []
    : (first?.requires ?? []).filter((id) => mains.every(({ requires }) => requires.includes(id)));
  const [sent = sends.find(({ fallbackTemplate }) => fallbackTemplate === templateId)] = mains;
  return {
    known: variablesGivenBy(shared),
    touchpoint: isFallback ? null : (first?.touchpoint ?? null),
    sentFor: sent?.touchpoint ?? null,
    covers: sent?.covers ?? "parcel",
    isFallback,
  };
}
