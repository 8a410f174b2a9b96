import { advertises } from "./promo-share";

export interface SmsRulesInput {
  /** As it would be sent, filled in. */
  readonly text: string;
  readonly storeName: string;
  readonly class: "transactional" | "marketing";
}

/** What a provider takes in one message. */
const LONGEST = 1600;

/**
 * What keeps a text from being sent to anybody, in sentences: it must say who writes and how to opt out (R89), and one
 * about an order must not advertise: that would need a consent of its own (R88).
 */
export function smsProblems({ text, storeName, class: kind }: SmsRulesInput): string[] {
  const problems: string[] = [];
  if (!plain(text).includes(plain(storeName)))
    problems.push(`It does not say who writes: name "${storeName}" in it.`);
  if (!OPT_OUT.test(text))
    problems.push('It does not say how to opt out: end it with "Reply STOP to opt out."');
  if (kind === "transactional" && advertises(text))
    problems.push("It advertises. A text about an order must not: people agreed to news of their order.");
  if (text.length > LONGEST)
    problems.push(`It has ${text.length} characters; ${LONGEST} is the most that is taken.`);
  return problems;
}

const OPT_OUT = /\b(STOP|STOPP|ARR[EÊ]T|ALTO|BAJA)\b/;

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
