import { oneLine } from "./one-line";
import { plainSigns, smsSegments } from "./sms-segments";

export interface ShortFormInput {
  readonly storeName: string;
  readonly subject: string;
  /** Texts of the message's blocks in their order, filled in; a heading first where there is one. */
  readonly texts: readonly string[];
  readonly trackUrl: string;
}

/** Stands at the end of every text message (R89). */
const OPT_OUT = "Reply STOP to opt out.";
/** More parts cost more and are read less. */
const SEGMENTS_WISHED = 2;

/**
 * A message as a text message: who writes, what happened, as much of the first paragraph as two segments hold, the link
 * to the tracking page and how to opt out (R89). In signs that every phone has.
 */
export function smsText({ storeName, subject, texts, trackUrl }: ShortFormInput): string {
  const headline = ended(texts[0] ?? subject);
  const end = `${trackUrl} ${OPT_OUT}`;
  let said = `${storeName}: ${headline}`;
  for (const sentence of sentencesOf(texts[1] ?? "")) {
    const longer = `${said} ${sentence}`;
    if (smsSegments(plainSigns(`${longer} ${end}`)).segments > SEGMENTS_WISHED) break;
    said = longer;
  }
  return plainSigns(`${said} ${end}`);
}

export interface PushNote {
  readonly title: string;
  readonly body: string;
}

/** Phones show about as much of a notification while it is closed. */
const PUSH_TITLE = 50;
const PUSH_BODY = 120;

/** A message as a notification on a phone: its heading and the beginning of its text, cut at a word. */
export function pushNote({ subject, texts }: Pick<ShortFormInput, "subject" | "texts">): PushNote {
  const [headline = subject, ...rest] = texts;
  return {
    title: cut(oneLine(headline), PUSH_TITLE),
    body: cut(sentencesOf(rest[0] ?? "").join(" ") || oneLine(subject), PUSH_BODY),
  };
}

/** Sentences in one line each, without "Hi Dana,": a short message has no room to greet. */
function sentencesOf(text: string): string[] {
  const said = oneLine(text).replace(/^(hi|hello|hey|dear)\b[^,.!?]{0,60}[,!]\s*/i, "");
  const capital = `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
  return capital.split(/(?<=[.!?])\s+/).filter(Boolean);
}

function ended(headline: string): string {
  const line = oneLine(headline);
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

function cut(text: string, most: number): string {
  if (Array.from(text).length <= most) return text;
  const kept = Array.from(text)
    .slice(0, most - 1)
    .join("");
  return `${kept.replace(/\s+\S*$/, "")}…`;
}
