import type { Exchange } from "./exchange";
import { answerHook, type HookRouteDeps } from "./hook-route";
import type { Metrics } from "./metrics";
import { answerPartner, type PartnerRouteDeps } from "./partner-route";
import { answerReply, type ReplyRouteDeps } from "./reply-route";
import { answerTwilio, type TwilioRouteDeps } from "./twilio-route";

/** Everybody who posts to /api/hooks/{source}[/{store}]: each is believed by a proof of its own. */
export interface HookDoors {
  readonly receiveHook: HookRouteDeps["receiveHook"];
  readonly metrics: Metrics;
  /** Answers to texts and what became of them; absent: none are taken. */
  readonly twilio?: Omit<TwilioRouteDeps, "metrics">;
  /** What other partners tell of people's wishes; absent: none are believed. */
  readonly partners?: Omit<PartnerRouteDeps, "metrics">;
  /** What mail providers tell of messages; absent: nothing is taken from them. */
  readonly mailHooks?: {
    readonly isProvider: (source: string) => boolean;
    readonly receive: HookRouteDeps["receiveHook"];
  };
  /** Mail that providers take in for stores; absent: none is taken. */
  readonly replies?: Omit<ReplyRouteDeps, "metrics">;
}

interface HookTarget {
  readonly source: string;
  readonly storeSlug: string | null;
}

/** Leads what was posted to whoever understands it; a source of events where nobody else does. */
export function answerAnyHook(
  { onFault, ...doors }: HookDoors & Pick<HookRouteDeps, "onFault">,
  exchange: Exchange,
  target: HookTarget,
): Promise<void> {
  const { metrics, twilio, partners, mailHooks, replies } = doors;
  const { source, storeSlug } = target;
  if (source === "twilio" && twilio !== undefined)
    return answerTwilio({ ...twilio, metrics }, exchange, storeSlug);
  if (partners?.hooks.isPartner(source)) return answerPartner({ ...partners, metrics }, exchange, target);
  if (source === "replies" && replies !== undefined)
    return answerReply({ ...replies, metrics }, exchange, storeSlug);
  // Mail providers' webhooks are verified by what is set for the channel, not by a source's secret.
  const receiveHook = mailHooks?.isProvider(source) === true ? mailHooks.receive : doors.receiveHook;
  return answerHook({ receiveHook, metrics, onFault }, exchange, target);
}
