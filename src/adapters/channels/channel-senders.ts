import type { ChannelSenders } from "@/application/ports/channel";
import { type PushDeps, sendPush } from "./push/send";

export interface ChannelSenderDeps {
  readonly push: PushDeps;
}

/** Hands over everything that is not mail. */
export function createChannelSenders({ push }: ChannelSenderDeps): ChannelSenders {
  return {
    async send(outgoing) {
      if (outgoing.channel === "push") return sendPush(push, outgoing);
      const detail = "Kept in the outbox: nothing is set up that would send it.";
      return { kind: "sent", providerId: outgoing.messageId, detail, isKept: true };
    },
  };
}
