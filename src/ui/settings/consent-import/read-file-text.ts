export type FileText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "problem"; readonly sentence: string };

const LARGEST_BYTES = 20 * 1024 * 1024;

/** Reads a file as UTF-8, or as the UTF-16 that spreadsheets save as "Unicode text"; never with letters lost. */
export async function readFileText(file: Blob): Promise<FileText> {
  if (file.size > LARGEST_BYTES)
    return { kind: "problem", sentence: "The file is larger than 20 MB. Split it into smaller ones." };
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return { kind: "text", text: new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes) };
  } catch {
    return {
      kind: "problem",
      sentence: "Its letters are not in UTF-8: open the list in a spreadsheet and save it as “CSV UTF-8”.",
    };
  }
}

/** By the byte order mark. */
function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return "utf-8";
}
