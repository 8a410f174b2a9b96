import type { MessageBlock, MessageTemplate } from "./template";

/** How much of a message advertises, 0 to 1, and where it first does. */
export interface PromoShare {
  readonly share: number;
  /** Index of the first block that advertises; null when none does. */
  readonly firstPromo: number | null;
  /** Index of the first block that tells about the order or its parcels; null when none does. */
  readonly firstDetails: number | null;
}

/**
 * Weighs a message by what its words are for (R124): sentences with the vocabulary of advertising, and buttons to the
 * shop, against everything else. Cards and lists of the order weigh as much as a paragraph.
 */
export function promoShare({ blocks }: Pick<MessageTemplate, "blocks">): PromoShare {
  const weights = blocks.map(weigh);
  const promo = weights.reduce((sum, weight) => sum + weight.promo, 0);
  const all = weights.reduce((sum, weight) => sum + weight.promo + weight.details, 0);
  return {
    share: all === 0 ? 0 : promo / all,
    firstPromo: indexOf(weights, ({ promo: weight }) => weight > 0),
    firstDetails: indexOf(weights, (weight) => weight.isDetails),
  };
}

/** Whether a sentence advertises. */
export function advertises(sentence: string): boolean {
  return PROMO.test(sentence);
}

interface Weight {
  readonly promo: number;
  readonly details: number;
  readonly isDetails: boolean;
}

/** Characters that a card or list counts for. */
const CARD = 250;
/** Products stand in a small row below the details. */
const PRODUCTS = 120;

function weigh(block: MessageBlock): Weight {
  switch (block.kind) {
    case "parcel_card":
    case "items":
    case "timeline":
      return { promo: 0, details: CARD, isDetails: true };
    case "recommendations":
      return { promo: PRODUCTS, details: 0, isDetails: false };
    case "divider":
      return { promo: 0, details: 0, isDetails: false };
    case "button":
      return weighWords(block.label, block.to === "shop");
    case "heading":
    case "text":
      return weighWords(block.text, false);
    default:
      return block satisfies never;
  }
}

function weighWords(text: string, isPromo: boolean): Weight {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.trim() !== "");
  let promo = 0;
  let details = 0;
  for (const sentence of sentences) {
    if (isPromo || advertises(sentence)) promo += sentence.length;
    else details += sentence.length;
  }
  return { promo, details, isDetails: details > 0 && /\{\{-?\s*(order|shipments?)\b/.test(text) };
}

function indexOf(weights: readonly Weight[], matches: (weight: Weight) => boolean): number | null {
  const index = weights.findIndex(matches);
  return index < 0 ? null : index;
}

const PROMO = new RegExp(
  [
    String.raw`\b\d{1,2}\s?% (off|discount)`,
    String.raw`\b(discount|promo|coupon|voucher)( codes?|s)?\b`,
    String.raw`\b(flash|summer|winter|spring|clearance) sale\b`,
    String.raw`\bon sale\b`,
    String.raw`\b(shop|buy|order) now\b`,
    String.raw`\b(special|exclusive|limited|great) (offer|deal)s?\b`,
    String.raw`\bdeals?\b`,
    String.raw`\bnew (arrivals|collection|in store)\b`,
    String.raw`\bbest ?sellers?\b`,
    String.raw`\byou (might|may|will) (also )?(like|love)\b`,
    String.raw`\b(recommended|picked) for you\b`,
    String.raw`\bsave (up to )?[$€£\d]`,
    String.raw`\bfree (gift|sample)s?\b`,
    String.raw`\b(complete|finish) the (look|set)\b`,
    String.raw`\brefer a friend\b`,
    String.raw`\bloyalty points\b`,
  ].join("|"),
  "i",
);
