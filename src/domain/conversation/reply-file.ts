import { type ReadPhoto, readPhoto } from "../self-service/photo/photo";

export const MOST_FILES = 6;
/** All files of one reply together. */
export const LARGEST_FILES_BYTES = 15 * 1024 * 1024;
const LARGEST_PDF_BYTES = 8 * 1024 * 1024;

export interface ReplyFile {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * Of what is attached to a reply, what is kept: pictures, freed of where they were taken, and PDFs, by their first bytes
 * and never by their names. `leftOut` counts the others.
 */
export function readReplyFiles(files: readonly { readonly bytes: Uint8Array }[]): {
  readonly kept: readonly ReplyFile[];
  readonly leftOut: number;
} {
  const kept: ReplyFile[] = [];
  let total = 0;
  for (const { bytes } of files) {
    const file = readFile(bytes);
    if (file === null || kept.length === MOST_FILES || total + file.bytes.length > LARGEST_FILES_BYTES)
      continue;
    total += file.bytes.length;
    kept.push(file);
  }
  return { kept, leftOut: files.length - kept.length };
}

function readFile(bytes: Uint8Array): ReplyFile | null {
  if (isPdf(bytes)) return bytes.length > LARGEST_PDF_BYTES ? null : { mediaType: "application/pdf", bytes };
  const read: ReadPhoto = readPhoto(bytes);
  return read.kind === "photo" ? { mediaType: read.mediaType, bytes: read.bytes } : null;
}

/** ISO 32000-1 §7.5.2. */
function isPdf(bytes: Uint8Array): boolean {
  return [0x25, 0x50, 0x44, 0x46, 0x2d].every((byte, at) => bytes[at] === byte);
}
