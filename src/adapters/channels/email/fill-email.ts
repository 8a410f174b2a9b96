import type { Template } from "liquidjs";
import type { Rendered } from "@/application/ports/email-renderer";
import type { Store } from "@/application/ports/rows";
import { layoutLiquid, textLiquid } from "@/domain/messaging/liquid";
import { oneLine } from "@/domain/messaging/one-line";
import { parcelCard } from "@/domain/messaging/parcel-card";
import type { MessageTemplate } from "@/domain/messaging/template";
import type { ToldFacts } from "@/domain/messaging/told-facts";
import { type MessageVariables, messageVariables } from "@/domain/messaging/variables";
import type { Product } from "@/domain/product/product";
import type { Shipment } from "@/domain/shipment/shipment";
import { emailCard } from "./email-card";
import { emailLinks } from "./email-links";
import { recommendedItems } from "./recommended-items";
import { textPart } from "./text-part";

/** A template read and laid out: nothing is parsed per message. */
export interface CompiledEmail {
  readonly html: Template[];
  /** Subject, preheader, then the blocks' texts in their order. */
  readonly fields: readonly CompiledField[];
}

export interface CompiledField {
  readonly where: string;
  /** A string where there is nothing to fill in. */
  readonly liquid: Template[] | string;
}

/** What one message is made of. `appUrl`: where shoppers reach Milepost. */
export interface FillInput {
  readonly template: MessageTemplate;
  readonly store: Store;
  readonly facts: ToldFacts;
  readonly shipmentIds: readonly string[];
  readonly touchpoint: string | null;
  readonly appUrl: string;
  /** What goes with the order. */
  readonly recommended: readonly Product[];
}

/** Fills a compiled template with the facts of one order. Fails rather than leave a blank (D15). */
export function fillEmail(
  { html: layout, fields }: CompiledEmail,
  { template, store, facts, shipmentIds, touchpoint, appUrl, recommended: products }: FillInput,
): Rendered {
  const shipments = toldParcels(facts, shipmentIds);
  const links = emailLinks({ store, appUrl, touchpoint, trackingCode: facts.order.trackingCode });
  const variables = messageVariables({ facts, shipments, links });
  const texts: string[] = [];
  for (const { where, liquid } of fields) {
    if (typeof liquid === "string") {
      texts.push(liquid);
      continue;
    }
    const filled = textLiquid.fill(liquid, variables);
    if (filled.kind === "broken")
      return { kind: "failed", why: `The ${wordsFor(where)} fails: ${filled.sentence}` };
    if (filled.kind === "blank") {
      return {
        kind: "failed",
        why: `The ${wordsFor(where)} asks for "${filled.variable}", which is not known.`,
      };
    }
    texts.push(filled.text);
  }
  const [subject = "", preheader = "", ...blockTexts] = texts.map(withoutControls);
  if (subject.trim() === "") return { kind: "failed", why: "The subject is empty." };
  const cards = cardsOf(shipments, { facts, variables });
  const { trackingCode } = facts.order;
  const recommended = recommendedItems(products, { store, appUrl, trackingCode, locale: variables.locale });
  const filled = layoutLiquid.fill(layout, {
    ...variables,
    ...fieldVariables(template, oneLine(subject), oneLine(preheader), blockTexts),
    cards: cards.map(emailCard),
    has_items: variables.items.length > 0,
    recommended,
    has_recommended: products.length > 0,
    has_several_parcels: shipments.length > 1,
    dir: RIGHT_TO_LEFT.test(variables.locale) ? "rtl" : "ltr",
  });
  if (filled.kind !== "filled") {
    const what = filled.kind === "blank" ? `"${filled.variable}" is not known` : filled.sentence;
    return { kind: "failed", why: `The layout could not be filled in: ${what}.` };
  }
  return {
    kind: "rendered",
    subject: oneLine(subject),
    html: filled.text,
    text: textPart({ template, texts: blockTexts, variables, cards, recommended }),
    words: {
      preheader: oneLine(preheader),
      texts: fields.slice(2).map(({ where }, index) => ({ where, text: blockTexts[index] ?? "" })),
      trackUrl: variables.links.track,
    },
  };
}

/** One card per parcel that the message tells about. */
function cardsOf(
  shipments: readonly Shipment[],
  { facts, variables }: { readonly facts: ToldFacts; readonly variables: MessageVariables },
) {
  return shipments.map((parcel, index) =>
    parcelCard({
      parcel,
      words: variables.shipments[index] ?? variables.shipment,
      facts,
      locale: variables.locale,
      position: { index, count: shipments.length },
    }),
  );
}

const RIGHT_TO_LEFT = /^(ar|fa|he|ur|yi|ps|dv)\b/;

/** The parcels a message names; where it names none, the one its run is about. */
export function toldParcels(
  { shipments, shipment }: ToldFacts,
  shipmentIds: readonly string[],
): readonly Shipment[] {
  const named = shipmentIds.flatMap((id) => shipments.find((one) => one.id === id) ?? []);
  return named.length > 0 || shipment === null ? named : [shipment];
}

/** Texts become paragraphs of lines; headings and labels stay one line. */
function fieldVariables(
  { blocks }: MessageTemplate,
  subject: string,
  preheader: string,
  texts: readonly string[],
): Record<string, unknown> {
  const variables: Record<string, unknown> = { t0: subject, t1: preheader };
  const withText = blocks.filter(({ kind }) => kind === "heading" || kind === "text" || kind === "button");
  for (const [index, block] of withText.entries()) {
    const text = texts[index] ?? "";
    variables[`t${index + 2}`] = block.kind === "text" ? paragraphs(text) : oneLine(text);
  }
  return variables;
}

function paragraphs(text: string): string[][] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0);
}

/** Control characters mean nothing in a message and break some readers. */
function withoutControls(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]/gu, "");
}

/** The place of a text, for a sentence. */
export function wordsFor(where: string): string {
  const [, index] = /^blocks\.(\d+)$/.exec(where) ?? [];
  return index === undefined ? where : `text of block ${Number(index) + 1}`;
}
