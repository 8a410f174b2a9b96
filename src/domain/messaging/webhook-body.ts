import { isoInstant } from "../shared/zone";
import { jsonLiquid } from "./liquid";
import { type MessageMoment, sampleMoment } from "./message-moment";
import { sampleVariables } from "./sample-variables";
import type { MessageVariables } from "./variables";

/** What is posted unless the store has written a body of its own. */
export const defaultWebhookBody = `{
  "type": {{ "message." | append: message.touchpoint }},
  "timestamp": {{ message.at }},
  "data": {
    "id": {{ message.id }},
    "touchpoint": {{ message.touchpoint }},
    "class": {{ message.class }},
    "order_id": {{ message.order_id }},
    "shipment_ids": {{ message.shipment_ids }},
    "title": {{ message.title }},
    "text": {{ message.text }},
    "track_url": {{ links.track }}
  }
}`;

export type WebhookBody =
  | { readonly kind: "filled"; readonly text: string }
  | { readonly kind: "failed"; readonly why: string };

export interface WebhookBodyInput {
  /** Empty: the default. */
  readonly source: string;
  readonly moment: MessageMoment;
  readonly variables: MessageVariables;
  readonly title: string;
  readonly text: string;
}

/**
 * The body of one webhook: JSON in which Liquid writes each value as JSON, so that no value can break out of its place.
 * Beside a message's own variables it knows `message`.
 */
export function webhookBody({ source, moment, variables, title, text }: WebhookBodyInput): WebhookBody {
  const read = jsonLiquid.read(source.trim() === "" ? defaultWebhookBody : source);
  if (read.kind === "broken") return failed(`it cannot be read: ${read.sentence}`);
  const { id, touchpoint, orderId, shipmentIds, at } = moment;
  const message = {
    id,
    touchpoint,
    class: moment.class,
    order_id: orderId,
    shipment_ids: shipmentIds,
    at: isoInstant(at),
    title,
    text,
  };
  const made = jsonLiquid.fill(read.template, { ...variables, message });
  if (made.kind === "broken") return failed(made.sentence);
  if (made.kind === "blank") return failed(`it asks for "${made.variable}", which does not exist.`);
  return readable(made.text);
}

/** What is wrong with a body that somebody wants to save, in a sentence; null: nothing. */
export function webhookBodyProblem(source: string): string | null {
  const made = sampleWebhookBody(source);
  return made.kind === "failed" ? made.why : null;
}

/** The body as a made-up message would have it. */
export function sampleWebhookBody(source: string): WebhookBody {
  return webhookBody({
    source,
    moment: sampleMoment,
    variables: sampleVariables,
    title: "Out for delivery",
    text: "It comes today.",
  });
}

function readable(text: string): WebhookBody {
  try {
    return { kind: "filled", text: JSON.stringify(JSON.parse(text)) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failed(`what comes out is not JSON: ${why}. Leave the quotes around {{ }} away.`);
  }
}

function failed(why: string): WebhookBody {
  return { kind: "failed", why: `The body cannot be posted: ${why}` };
}
