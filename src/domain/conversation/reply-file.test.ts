import { expect, it } from "vitest";
import { LARGEST_FILES_BYTES, MOST_FILES, readReplyFiles } from "./reply-file";

const pdf = (size = 20) => {
  const bytes = new Uint8Array(size);
  bytes.set([0x25, 0x50, 0x44, 0x46, 0x2d]);
  return { bytes };
};
const page = { bytes: new TextEncoder().encode("<html><script>") };

it("PDFs and pictures are kept, by what they are; everything else is counted and left out", () => {
  expect(readReplyFiles([pdf(), page])).toMatchObject({
    kept: [{ mediaType: "application/pdf" }],
    leftOut: 1,
  });
  expect(readReplyFiles([])).toEqual({ kept: [], leftOut: 0 });
});

it("no more and no larger files are kept than a person sends", () => {
  expect(readReplyFiles(Array.from({ length: 9 }, () => pdf()))).toMatchObject({ leftOut: 9 - MOST_FILES });
  const large = pdf(7 * 1024 * 1024);
  const kept = readReplyFiles([large, large, large]).kept.reduce((sum, { bytes }) => sum + bytes.length, 0);
  expect(kept).toBeLessThanOrEqual(LARGEST_FILES_BYTES);
  expect(readReplyFiles([pdf(9 * 1024 * 1024)])).toMatchObject({ kept: [], leftOut: 1 });
});
