import type { Instant } from "../shared/instant";
import type { MessageClass } from "./channels/channel";

/** What a partner (Postscript, Attentive, Klaviyo) tells of a person's will. */
export type PartnerEvent =
  | {
      readonly kind: "opted_out";
      readonly channel: "email" | "sms";
      readonly address: string;
      /** Absent: all messages of the channel. */
      readonly class?: MessageClass;
      readonly at: Instant;
    }
  | {
      readonly kind: "opted_in";
      readonly channel: "email" | "sms";
      readonly address: string;
      readonly class: MessageClass;
      readonly person: PartnerPerson;
      readonly at: Instant;
    }
  /** Somebody wrote a text to the shop. */
  | {
      readonly kind: "text";
      readonly from: string;
      readonly text: string;
      readonly providerId: string;
      readonly at: Instant;
    }
  /** Something about a profile has changed; what, has to be asked. */
  | { readonly kind: "profile_changed"; readonly profileId: string };

export interface PartnerPerson {
  readonly email: string | null;
  readonly phone: string | null;
  /** The shop platform's own id of the person. */
  readonly externalId: string | null;
}
