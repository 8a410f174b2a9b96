import type { CheckId, MessageCheck } from "@/domain/messaging/linter";
import type { TemplateProblem } from "@/domain/messaging/template-problem";

export interface CheckRow {
  readonly label: string;
  readonly state: "fine" | "warning" | "error";
  /** What it means that nothing was found. */
  readonly fine: string;
  readonly problems: readonly TemplateProblem[];
}

const words: Readonly<Record<CheckId, readonly [label: string, fine: string]>> = {
  reading: ["Facts of the order", "Every text can be filled in, also where something is not known."],
  facts: ["Tracking details", "It shows what this message is there to tell."],
  links: ["Links", "Nothing leads away to a carrier's site."],
  advertising: ["Advertising", "The order comes first; offers stay within a quarter."],
  spam: ["Signs of spam", "No words or signs that mail filters count against it."],
  length: ["Length", "Subject, preview text and paragraphs fit a phone."],
  buttons: ["Buttons", "Every button leads somewhere."],
};

/** Gmail cuts a message here and hides the rest behind a link. */
const GMAIL_CUTS_AT = 102_000;

export interface CheckRowsInput {
  readonly checks: readonly MessageCheck[];
  readonly senderProblems: readonly TemplateProblem[];
  /** The rendered message; null while there is none. */
  readonly html: string | null;
}

/** All checks of a message as lines of a list: those of its text, its sender (R129) and its size. */
export function checkRows({ checks, senderProblems, html }: CheckRowsInput): readonly CheckRow[] {
  const rows = checks.map(({ id, problems }) => {
    const [label, fine] = words[id];
    return row(label, fine, id === "length" ? [...problems, ...sizeProblems(html)] : problems);
  });
  return [...rows, row("Sender", "Answers reach somebody: it is no no-reply address.", senderProblems)];
}

function row(label: string, fine: string, problems: readonly TemplateProblem[]): CheckRow {
  const hasError = problems.some(({ severity }) => severity === "error");
  return { label, fine, problems, state: hasError ? "error" : problems.length > 0 ? "warning" : "fine" };
}

function sizeProblems(html: string | null): TemplateProblem[] {
  const size = html === null ? 0 : new TextEncoder().encode(html).length;
  if (size <= GMAIL_CUTS_AT) return [];
  const sentence = `It weighs ${Math.round(size / 1_000)} kB; Gmail cuts off what is beyond 102. Remove some blocks.`;
  return [{ severity: "warning", sentence, where: "blocks" }];
}

/** A place as people call it; null for what is not a field of the message. */
export function placeOf(where: string): string | null {
  if (where === "subject") return "the subject";
  if (where === "preheader") return "the preview text";
  if (where === "sms.text") return "the text message";
  if (where.startsWith("push.")) return "the notification";
  const [, index] = /^blocks\.(\d+)$/.exec(where) ?? [];
  return index === undefined ? null : `block ${Number(index) + 1}`;
}
