import {
  Ban,
  CircleDashed,
  CircleHelp,
  Hourglass,
  MailCheck,
  Minus,
  Replace,
  TriangleAlert,
} from "lucide-react";
import type { OrderAccount } from "@/application/orders/order-page";
import type { AccountOutcome } from "@/domain/journey/account";
import type { Look } from "../primitives/look";

export const outcomeLooks = {
  sent: { label: "Sent", icon: MailCheck, tone: "delivered" },
  waiting: { label: "Waiting", icon: Hourglass, tone: "waiting" },
  suppressed: { label: "Suppressed", icon: Ban, tone: "quiet" },
  skipped: { label: "Not needed", icon: Minus, tone: "quiet" },
  superseded: { label: "Overtaken", icon: Replace, tone: "quiet" },
  failed: { label: "Failed", icon: TriangleAlert, tone: "trouble" },
  unknown: { label: "Unknown", icon: CircleHelp, tone: "trouble" },
} as const satisfies Record<AccountOutcome, Look>;

const order: readonly AccountOutcome[] = [
  "sent",
  "waiting",
  "suppressed",
  "superseded",
  "skipped",
  "failed",
  "unknown",
];

export const notCalledForLook: Look = { label: "Not called for yet", icon: CircleDashed, tone: "quiet" };

/**
 * What the account adds up to, each with its look. Sent and failed stand there even at nought, since people look for
 * them; unknown only when it must not be.
 */
export function shownCounts({
  counts,
  notCalledFor,
}: OrderAccount): readonly (Look & { readonly count: number })[] {
  const shown: (Look & { readonly count: number })[] = order.flatMap((outcome) => {
    const count = outcome === "waiting" ? counts.waiting - notCalledFor : counts[outcome];
    const isAlwaysShown = outcome === "failed" || outcome === "sent";
    return count === 0 && !isAlwaysShown ? [] : [{ ...outcomeLooks[outcome], count }];
  });
  return notCalledFor === 0 ? shown : [...shown, { ...notCalledForLook, count: notCalledFor }];
}
