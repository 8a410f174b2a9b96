import type { NormaliseContext } from "@/application/ports/source";
import type { TrackingEvent } from "@/domain/event/canonical-event";
import type { StatusMark } from "@/domain/shipment/status";
import { lookUpStatus, type Vocabulary } from "@/domain/shipment/status-map";
import { onlySaid } from "./payload-fields";

/** A native code for the review list (R40). */
export type UnknownCode = NonNullable<TrackingEvent["unknownCodes"]>[number];

interface NativeStatus {
  readonly vocabulary: Vocabulary;
  /** Finest first. */
  readonly codes: readonly (string | undefined)[];
  /** The sender's own words for it, to help whoever maps the code. */
  readonly text?: string | undefined;
}

/** What a sender's codes mean. An unknown finest code is reported; the mark is then a coarser code's, or null. */
export function readMark(
  { vocabulary, codes, text }: NativeStatus,
  { statusOverrides }: NormaliseContext,
): { readonly mark: StatusMark | null; readonly unknownCodes: UnknownCode[] } {
  const answer = lookUpStatus({ vocabulary, codes, overrides: statusOverrides });
  if (answer.known) return { mark: answer.mark, unknownCodes: [] };
  const unknown =
    answer.code === null ? [] : [onlySaid({ vocabulary: answer.vocabulary, code: answer.code, text })];
  return { mark: answer.mark, unknownCodes: unknown };
}

/**
 * The key of an event whose codes nobody has mapped is another than the one it will have once they are: a hook that is
 * replayed after the mapping was mended brings news, not a duplicate.
 */
export function keyByMapping(key: string, unknownCodes: readonly UnknownCode[]): string {
  return unknownCodes.length > 0 ? `${key}:unmapped` : key;
}
