import type { JourneyVersion } from "@/domain/journey/version";
import type { ShortChannel, ShortMessage, ShortMessageInput } from "@/domain/messaging/short-message";
import type { ToldFacts } from "@/domain/messaging/told-facts";
import type { Product } from "@/domain/product/product";
import type { Store } from "./rows";

/** What a message says, without any layout: for channels that have none. */
export interface MessageWords {
  readonly preheader: string;
  /** The texts of its blocks, filled in; `where` as in `TemplateProblem`. */
  readonly texts: readonly { readonly where: string; readonly text: string }[];
  readonly trackUrl: string;
}

export type Rendered =
  | {
      readonly kind: "rendered";
      readonly subject: string;
      readonly html: string;
      readonly text: string;
      readonly words: MessageWords;
    }
  /** A variable was missing or the template broke: nothing is ever rendered blank (D15). */
  | { readonly kind: "failed"; readonly why: string };

/** Turns a version's template and the facts of an order into a message. */
export interface EmailRenderer {
  /** Compiles the template once per version and brand. Slow, asynchronous, outside any transaction. */
  prepare(input: { version: JourneyVersion; template: string; store: Store }): Promise<void>;
  /** Fills in the facts. Fast and synchronous; only after `prepare`. `shipmentIds` are the parcels it tells about. */
  render(input: {
    version: JourneyVersion;
    template: string;
    store: Store;
    facts: ToldFacts;
    shipmentIds: readonly string[];
    /** Marks its links, so that a visit can be counted for it; left out for a message nobody receives. */
    touchpoint?: string;
    /** Products for a block that recommends some; left out or empty: the block is left out. */
    recommended?: readonly Product[];
  }): Rendered;
  /** The same as a text message, a notification or what goes to another system; needs no `prepare`. */
  renderShort(
    channel: ShortChannel,
    input: Parameters<EmailRenderer["render"]>[0] & Pick<ShortMessageInput, "moment" | "webhookBody">,
  ): ShortMessage;
}
