import type { ParcelCard } from "@/domain/messaging/parcel-card";
import type { MessageTemplate } from "@/domain/messaging/template";
import type { MessageVariables } from "@/domain/messaging/variables";
import { assertNever } from "@/domain/shared/assert-never";
import type { RecommendedItems } from "./recommended-items";

export interface TextPartInput {
  readonly template: MessageTemplate;
  /** The filled texts of the blocks that have one, in their order. */
  readonly texts: readonly string[];
  readonly variables: MessageVariables;
  readonly cards: readonly ParcelCard[];
  readonly recommended: RecommendedItems;
}

/** The same message for readers without HTML: every block in its order, links written out. */
export function textPart({ template, texts, variables, cards, recommended }: TextPartInput): string {
  const remaining = [...texts];
  const parts = template.blocks.map((block) => {
    switch (block.kind) {
      case "heading":
      case "text":
        return (remaining.shift() ?? "").trim();
      case "button":
        return buttonLine(remaining.shift() ?? "", linkOf(block.to, variables.links));
      case "parcel_card":
        return cards.map(cardLines).join("\n\n");
      case "items":
        return variables.items.map(itemLine).join("\n");
      case "timeline":
        return variables.shipments
          .map(({ checkpoints }) => checkpoints.map(scanLine).join("\n"))
          .join("\n\n");
      case "recommendations":
        return productLines(recommended);
      case "divider":
        return "---";
      default:
        return assertNever(block);
    }
  });
  return [...parts, footer(template, variables)].filter((part) => part !== "").join("\n\n");
}

function productLines({ title, products }: RecommendedItems): string {
  if (products.length === 0) return "";
  const lines = products.map(
    ({ title: name, price, url }) => `${[name, price].filter(Boolean).join(", ")}: ${url}`,
  );
  return [title, ...lines].join("\n");
}

function linkOf(
  to: Extract<MessageTemplate["blocks"][number], { kind: "button" }>["to"],
  links: MessageVariables["links"],
): string {
  return to === "tracking_page" ? links.track : links[to];
}

function buttonLine(label: string, link: string): string {
  return label === "" || link === "" ? "" : `${label}: ${link}`;
}

function cardLines(card: ParcelCard): string {
  const answer = card.question === "" ? card.answer : `${card.question}: ${card.answer}`;
  return [
    card.title,
    // The status is the answer where there is no better one.
    card.status === card.answer ? "" : card.status,
    answer,
    card.note,
    [card.carrier, card.number].filter(Boolean).join(" "),
    [card.last_scan, card.last_scan_where].filter(Boolean).join(" · "),
  ]
    .filter(Boolean)
    .join("\n");
}

function itemLine({ quantity, title, variant }: MessageVariables["items"][number]): string {
  return `${quantity} × ${title}${variant === "" ? "" : ` (${variant})`}`;
}

function scanLine({ when, text, place }: { when: string; text: string; place: string }): string {
  return `${when}: ${text}${place === "" ? "" : `, ${place}`}`;
}

function footer({ class: messageClass }: MessageTemplate, { store, order, links }: MessageVariables): string {
  const why =
    messageClass === "marketing"
      ? `You get this message because you agreed to hear from ${store.name}.`
      : `You get this message because you ordered from ${store.name}${order.number === "" ? "" : ` (order ${order.number})`}.`;
  return [
    "--",
    store.name,
    `Questions? Reply to this message and a person will read it, or write to us: ${links.contact}`,
    why,
    links.preferences === "" ? "" : `Message settings: ${links.preferences}`,
  ]
    .filter(Boolean)
    .join("\n");
}
