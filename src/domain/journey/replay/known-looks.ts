import { SETTLE_MS } from "../../engagement/message-verdict";
import type { Instant } from "../../shared/instant";
import type { MessageFact } from "../facts";
import type { Run } from "../run";
import type { JourneyVersion } from "../version";
import type { KnownLook } from "./order-history";

/** The messages of a replay, with what was known by then of their being seen. */
export function messagesAt<Message extends MessageFact>(
  { messages, looks }: { readonly messages: readonly Message[]; readonly looks: readonly KnownLook[] },
  now: Instant,
): readonly Message[] {
  if (looks.length === 0) return messages;
  return messages.map((message) => {
    const known = looks.filter(({ key, at }) => key === message.key && at <= now);
    if (known.length === 0) return message;
    return { ...message, seen: known.some(({ verdict }) => verdict === "seen") ? "seen" : "unknown" };
  });
}

interface Looks {
  readonly looks: readonly KnownLook[];
  readonly versionOf: (versionId: string) => JourneyVersion | undefined;
}

interface Waiting {
  readonly run: Pick<Run, "versionId">;
  readonly nodeId: string;
  readonly at: Instant;
  readonly now: Instant;
}

/** When a wait is looked at again: one for a look as soon as a message of the order was seen, as the worker does it. */
export function lookAgainAt({ looks, versionOf }: Looks, { run, nodeId, at, now }: Waiting): Instant {
  if (looks.length === 0 || versionOf(run.versionId)?.nodes[nodeId]?.kind !== "fallback") return at;
  return looks.reduce((soonest, look) => {
    const due = look.at + SETTLE_MS;
    return look.verdict === "seen" && due > now && due < soonest ? due : soonest;
  }, at);
}
