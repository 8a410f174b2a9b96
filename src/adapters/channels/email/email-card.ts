import type { ParcelCard } from "@/domain/messaging/parcel-card";
import type { StatusTone } from "@/domain/shipment/status-wording";
import { light } from "./palette";

/** A parcel card with what its HTML needs beyond the words: colours, signs and joined lines. */
export interface EmailCard extends ParcelCard, Bars {
  /** Of the status, on light ground; style sheets change it in dark mode. */
  readonly ink: string;
  readonly sign: string;
  readonly carrier_line: boolean;
  /** False where the status is itself the answer: it is not said twice. */
  readonly has_status: boolean;
  readonly answer_class: string;
  readonly answer_ink: string;
  readonly has_whereabouts: boolean;
}

export function emailCard(card: ParcelCard): EmailCard {
  const ink = light.tones[card.tone];
  const hasStatus = card.status !== card.answer;
  const hasCarrierLine = card.carrier !== "" || card.number !== "";
  return {
    ...card,
    ink,
    sign: signs[card.tone],
    ...bars(card, ink),
    carrier_line: hasCarrierLine,
    has_status: hasStatus,
    answer_class: hasStatus ? "ink" : `tone-${card.tone}`,
    answer_ink: hasStatus ? light.ink : ink,
    has_whereabouts: hasCarrierLine || card.last_scan !== "" || card.last_scan_where !== "",
  };
}

/** One name per segment: Liquid looks up a name twice as fast as a member of a list. */
type Bars = Readonly<Record<`bar${1 | 2 | 3 | 4}_${"class" | "colour"}`, string>>;

function bars({ steps, tone }: ParcelCard, ink: string): Bars {
  const segment = (index: number) =>
    steps[index]?.is_done === true ? ({ class: tone, colour: ink } as const) : AHEAD;
  const [one, two, three, four] = [segment(0), segment(1), segment(2), segment(3)];
  return {
    bar1_class: one.class,
    bar1_colour: one.colour,
    bar2_class: two.class,
    bar2_colour: two.colour,
    bar3_class: three.class,
    bar3_colour: three.colour,
    bar4_class: four.class,
    bar4_colour: four.colour,
  };
}

const AHEAD = { class: "ahead", colour: light.line } as const;

/** A status is never told by colour alone. Signs that every font has. */
const signs: Readonly<Record<StatusTone, string>> = {
  moving: "●",
  arriving: "●",
  delivered: "✓",
  waiting: "○",
  trouble: "▲",
  silent: "○",
};
