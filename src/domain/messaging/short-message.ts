import type { ChannelId } from "./channels/channel";
import { textLiquid } from "./liquid";
import { type MessageMoment, momentName, momentProperties, sampleMoment } from "./message-moment";
import { pushNote, smsText } from "./short-forms";
import { plainSigns } from "./sms-segments";
import type { MessageTemplate } from "./template";
import type { MessageVariables } from "./variables";
import { webhookBody } from "./webhook-body";

/** A message in the form of a channel without layout. `title` null: it has none. */
export type ShortMessage =
  | {
      readonly kind: "filled";
      readonly title: string | null;
      readonly text: string;
      readonly trackUrl: string;
    }
  /** A variable was missing or a text broke: nothing is ever left blank (D15). */
  | { readonly kind: "failed"; readonly why: string };

export type ShortChannel = Exclude<ChannelId, "email">;

export interface ShortMessageInput {
  readonly template: MessageTemplate;
  readonly variables: MessageVariables;
  /** For channels that tell another system. Absent: one that never was. */
  readonly moment?: MessageMoment;
  /** What the store posts to its webhook; absent or empty: the default. */
  readonly webhookBody?: string;
}

/**
 * A text message or notification, from the words written for that channel; where there are none, from the heading and the
 * first paragraph of the message itself. What goes to another system carries the subject and the same words, in JSON.
 */
export function shortMessage(
  channel: ShortChannel,
  { template, variables, moment = sampleMoment, webhookBody: source = "" }: ShortMessageInput,
): ShortMessage {
  const { store, links } = variables;
  const trackUrl = links.track;
  const filled: string[] = [];
  for (const [where, source] of sourcesOf(channel, template)) {
    const answer = fill(where, source, variables);
    if (answer.kind === "failed") return answer;
    filled.push(answer.text);
  }
  const [first = "", ...texts] = filled;
  if (channel === "sms" && template.sms !== undefined)
    return { kind: "filled", title: null, text: plainSigns(first).trim(), trackUrl };
  if (channel === "push") {
    const note = pushNote({ subject: first, texts: template.push === undefined ? texts : filled });
    return { kind: "filled", title: note.title, text: note.body, trackUrl };
  }
  const words = { variables, title: first, text: texts.join("\n\n").trim() };
  if (channel === "webhook") {
    const body = webhookBody({ ...words, source, moment });
    return body.kind === "failed" ? body : { kind: "filled", title: first, text: body.text, trackUrl };
  }
  if (channel === "klaviyo" || channel === "omnisend") {
    const text = JSON.stringify(momentProperties(moment, words), null, 2);
    return { kind: "filled", title: momentName(moment), text, trackUrl };
  }
  const text = smsText({ storeName: store.name, subject: first, texts, trackUrl });
  return { kind: "filled", title: null, text, trackUrl };
}

/** Its own words, or the subject with heading and first paragraph. */
function sourcesOf(channel: ShortChannel, { subject, blocks, sms, push }: MessageTemplate) {
  if (channel === "sms" && sms !== undefined) return [["text message", sms.text]] as const;
  if (channel === "push" && push !== undefined)
    return [
      ["title of the notification", push.title],
      ["notification", push.body],
    ] as const;
  const textOf = (kind: "heading" | "text") =>
    blocks.flatMap((block) => (block.kind === kind && "text" in block ? [block.text] : []))[0];
  return [
    ["subject", subject],
    ["heading", textOf("heading") ?? subject],
    ["text", textOf("text") ?? ""],
  ] as const;
}

type FilledField =
  | { readonly kind: "filled"; readonly text: string }
  | { readonly kind: "failed"; readonly why: string };

function fill(where: string, source: string, variables: MessageVariables): FilledField {
  const read = textLiquid.read(source);
  if (read.kind === "broken") return { kind: "failed", why: `The ${where} cannot be read: ${read.sentence}` };
  const made = textLiquid.fill(read.template, variables);
  if (made.kind === "broken") return { kind: "failed", why: `The ${where} fails: ${made.sentence}` };
  if (made.kind === "blank")
    return { kind: "failed", why: `The ${where} asks for "${made.variable}", which is not known.` };
  return { kind: "filled", text: made.text.replaceAll(/[^\P{Cc}\n\t]/gu, "") };
}
