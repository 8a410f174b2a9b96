import type { JourneyVersion } from "@/domain/journey/version";
import type { Instant } from "@/domain/shared/instant";
import type { Store } from "./rows";

/** A mail made before its turn, out of facts that may have changed since. */
export interface MailAhead {
  /** What it was made of (`basisOf`): it may only be sent while that is still so. */
  readonly basis: string;
  readonly madeAt: Instant;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly trackUrl: string;
  /** Its HTML with its links led by us, as it goes over the wire. */
  readonly markedHtml: string;
  /** Its HTML as it can be read later, without our links, as the database keeps it. */
  readonly storedHtml: string | Uint8Array;
}

/** Makes mails ahead beside the thread that decides, claims and answers hooks. It reads, and writes nothing. */
export interface MailComposer {
  /** Null where it cannot be made ahead, or takes too long: then it is made when its turn comes. Never rejects. */
  composeAhead(input: {
    readonly messageId: string;
    readonly version: JourneyVersion;
    readonly store: Store;
  }): Promise<MailAhead | null>;
  close(): Promise<void>;
}
