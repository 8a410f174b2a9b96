import type { MailAhead } from "@/application/ports/mail-composer";
import type { Store } from "@/application/ports/rows";
import type { JourneyVersion } from "@/domain/journey/version";

/** What the composing thread is begun with. */
export interface ComposerStart {
  /** The whole path of the SQLite file. */
  readonly databaseFile: string;
  readonly appUrl: string;
  readonly authSecret: string;
}

/** A version or a store is told once and named by its number from then on. */
export type ComposerRequest =
  | { readonly kind: "know"; readonly number: number; readonly what: JourneyVersion | Store }
  | { readonly kind: "forget" }
  | {
      readonly kind: "compose";
      readonly ticket: number;
      readonly messageId: string;
      readonly version: number;
      readonly store: number;
    };

/** Made, cannot be made ahead, or failed: whoever asks makes it in its turn then. */
export interface ComposerAnswer {
  readonly ticket: number;
  readonly mail: MailAhead | null;
  readonly failure: string | null;
}

/** Both ends of the wire are ours: what the thread is begun with is a ComposerStart. */
export function asComposerStart(value: unknown): ComposerStart {
  return value as ComposerStart;
}

/** Both ends of the wire are ours: what is sent to the thread are ComposerRequests. */
export function asComposerRequests(value: unknown): readonly ComposerRequest[] {
  return value as readonly ComposerRequest[];
}

/** Its first word is "ready". Both ends of the wire are ours: all else that the thread sends are ComposerAnswers. */
export function asComposerAnswers(value: unknown): "ready" | readonly ComposerAnswer[] {
  return value as "ready" | readonly ComposerAnswer[];
}

/** What was told under a number that stands for a version. */
export function asVersion(known: JourneyVersion | Store | undefined): JourneyVersion {
  return known as JourneyVersion;
}

/** What was told under a number that stands for a store. */
export function asStore(known: JourneyVersion | Store | undefined): Store {
  return known as Store;
}
