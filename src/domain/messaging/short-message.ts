import { textLiquid } from "./liquid";
import { pushNote, smsText } from "./short-forms";
import { plainSigns } from "./sms-segments";
import type { MessageTemplate } from "./template";
import type { MessageVariables } from "./variables";

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

export type ShortChannel = "sms" | "push" | "webhook";

/**
 * A text message or notification, from the words written for that channel; where there are none, from the heading and the
 * first paragraph of the message itself. A webhook carries the subject and the same words.
 */
export function shortMessage(
  channel: ShortChannel,
  { template, variables }: { readonly template: MessageTemplate; readonly variables: MessageVariables },
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
  if (channel === "webhook")
    return { kind: "filled", title: first, text: texts.join("\n\n").trim(), trackUrl };
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
