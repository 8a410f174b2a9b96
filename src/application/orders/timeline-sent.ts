import { personFact } from "@/domain/access/mask";
import type { MessageState } from "@/domain/journey/facts";
import type { MessageBrief } from "../ports/order-queries";
import type { TimelineEntry } from "./order-page";
import type { TimelineWords } from "./timeline-words";
import { touchpointLabel } from "./touchpoint-label";

/** Messages that left, may have left or are about to. Those decided against stand in the ledger. */
export function sentEvents({ record, view, parcelTitles }: TimelineWords): TimelineEntry[] {
  return record.messages.flatMap((message) => {
    const words = stateWords[message.state];
    if (words === null) return [];
    const { shipmentId } = message;
    return {
      id: `message ${message.id}`,
      kind: "sent",
      at: message.sentAt ?? message.queuedAt,
      isTimeKnown: true,
      tone: words.tone,
      title: titleOf(message),
      note: noteOf(message, view.seesPerson),
      parcel: shipmentId === null ? null : (parcelTitles.get(shipmentId) ?? null),
      messageId: message.id,
    } as const;
  });
}

function titleOf({ touchpoint, channel, state, why }: MessageBrief): string {
  const label = touchpointLabel(touchpoint);
  if (state === "held" && why === "order_paused") return `${label}: held, messages of this order are paused`;
  if (state === "held" && why === "channel_paused") return `${label}: held, its channel is paused`;
  return stateWords[state]?.title(label, channel) ?? label;
}

interface StateWords {
  readonly tone: TimelineEntry["tone"];
  title(label: string, channel: string): string;
}

const onItsWay: StateWords = { tone: "quiet", title: (label) => `${label}: about to be sent` };

const stateWords = {
  queued: onItsWay,
  sending: onItsWay,
  held: { tone: "waiting", title: (label) => `${label}: held, its journey is paused` },
  sent: { tone: "arriving", title: (label, channel) => `${label}: sent by ${channel}` },
  uncertain: { tone: "waiting", title: (label) => `${label}: nobody knows whether it arrived` },
  suppressed: null,
  failed: null,
} as const satisfies Record<MessageState, StateWords | null>;

/** A subject may name the customer. */
function noteOf({ subject, state, why }: MessageBrief, seesPerson: boolean): string | null {
  if (state === "uncertain")
    return `${personFact(why, seesPerson) ?? "The connection broke"}. A person decides whether it is sent again.`;
  if (why === "settled_by_person") return "A person settled that it was delivered.";
  return subject !== null && seesPerson ? `“${subject}”` : null;
}
