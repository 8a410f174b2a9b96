import { hasHeicLocation } from "./heic-location";
import { type PhotoKind, photoKindOf } from "./photo-kind";
import { withoutJpegNotes } from "./without-jpeg-notes";
import { withoutPngNotes } from "./without-png-notes";
import { withoutWebpNotes } from "./without-webp-notes";

export const MOST_PHOTOS = 4;
export const LARGEST_PHOTO_BYTES = 5 * 1024 * 1024;

export type ReadPhoto =
  | { readonly kind: "photo"; readonly mediaType: string; readonly bytes: Uint8Array }
  | { readonly kind: "refused"; readonly problem: "photo_too_large" | "photo_kind" | "photo_location" };

/**
 * A shopper's photo without anything a camera writes beside the picture: time, device and above all the place. The kind
 * is told by its first bytes, never by its name. JPEG, PNG and WebP are freed of it without touching the picture; HEIC,
 * whose notes cannot be cut out so, is refused if it tells a place.
 */
export function readPhoto(bytes: Uint8Array): ReadPhoto {
  if (bytes.length > LARGEST_PHOTO_BYTES) return { kind: "refused", problem: "photo_too_large" };
  const kind = photoKindOf(bytes);
  if (kind === null) return { kind: "refused", problem: "photo_kind" };
  if (kind === "heic")
    return hasHeicLocation(bytes)
      ? { kind: "refused", problem: "photo_location" }
      : { kind: "photo", mediaType: mediaTypes.heic, bytes };
  const bare = bareners[kind](bytes);
  if (bare === null) return { kind: "refused", problem: "photo_kind" };
  return { kind: "photo", mediaType: mediaTypes[kind], bytes: bare };
}

const bareners = { jpeg: withoutJpegNotes, png: withoutPngNotes, webp: withoutWebpNotes } as const;

const mediaTypes: Readonly<Record<PhotoKind, string>> = {
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  heic: "image/heic",
};
