import { expect, it } from "vitest";
import { readFileText } from "./read-file-text";

const words = "email,wording\na@b.co,Ja, schön";
const utf16 = (mark: readonly number[], isLittle: boolean) =>
  new Blob([
    Uint8Array.from([
      ...mark,
      ...Array.from(words).flatMap((letter) => {
        const code = letter.charCodeAt(0);
        return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    ]),
  ]);

it.each([
  ["UTF-8", new Blob([words])],
  ["UTF-8 with its mark", new Blob(["\uFEFF", words])],
  ["what spreadsheets call Unicode text", utf16([0xff, 0xfe], true)],
  ["the same the other way round", utf16([0xfe, 0xff], false)],
])("reads %s with every letter", async (_what, file) => {
  expect(await readFileText(file)).toEqual({ kind: "text", text: words });
});

it("refuses letters it would have to guess, and what is too large", async () => {
  const latin = new Blob([Uint8Array.from([0x4a, 0x61, 0xf6, 0x2c])]);
  expect(await readFileText(latin)).toMatchObject({ sentence: expect.stringContaining("CSV UTF-8") });
  const large = new Blob([new Uint8Array(20 * 1024 * 1024 + 1)]);
  expect(await readFileText(large)).toMatchObject({ sentence: expect.stringContaining("20 MB") });
});
