import type { EmailSender, SendOutcome } from "@/application/ports/channel";
import type { Clock } from "@/application/ports/system";
import type { Instant } from "@/domain/shared/instant";

export interface DemoMail {
  readonly clock: Clock;
  readonly isMistyped: (email: string) => boolean;
  /** The first message after this moment is lost from sight: nobody knows whether it arrived. */
  readonly uncertainAfter: Instant;
}

/** One message in so many meets a busy server first. */
const BUSY_EVERY = 1_201;

/**
 * Stands in for the mail server of a demo store: nothing leaves this machine. Says yes to nearly everything; knows
 * nobody at mistyped addresses, is busy now and then, and loses the connection once at the worst moment.
 */
export function createDemoSender({ clock, isMistyped, uncertainAfter }: DemoMail): EmailSender {
  let handedOver = 0;
  let hasBeenUncertain = false;
  return {
    mode: "sandbox",
    concurrency: 10,
    async send({ to }): Promise<SendOutcome> {
      handedOver += 1;
      if (isMistyped(to))
        return { kind: "rejected", detail: "550 5.1.1 No such user here", badRecipient: true };
      if (!hasBeenUncertain && clock.now() > uncertainAfter) {
        hasBeenUncertain = true;
        return { kind: "uncertain", detail: "The connection broke after the message had been handed over." };
      }
      if (handedOver % BUSY_EVERY === 0)
        return { kind: "retry", detail: "451 4.3.2 Please try again later", afterMs: null };
      return { kind: "sent", providerId: `demo-${handedOver}`, detail: "Kept in the outbox" };
    },
    close: async () => undefined,
  };
}
