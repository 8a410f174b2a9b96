import {
  Ban,
  CircleHelp,
  Hourglass,
  type LucideIcon,
  MailCheck,
  Minus,
  Replace,
  TriangleAlert,
} from "lucide-react";
import type { AccountOutcome } from "@/domain/journey/account";
import type { Tone } from "../primitives/tone";

interface Look {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly tone: Tone;
}

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

/** Failed stands there even at nought, since people look for it; unknown only when it must not be. */
export function shownOutcomes(
  counts: Readonly<Record<AccountOutcome, number>>,
): readonly (readonly [AccountOutcome, number])[] {
  return order.flatMap((outcome) =>
    counts[outcome] === 0 && outcome !== "failed" && outcome !== "sent"
      ? []
      : [[outcome, counts[outcome]] as const],
  );
}
