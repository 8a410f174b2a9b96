import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "@/domain/shared/csv";
import { readProductFile } from "./csv";

const cells = (text: string) => {
  const read = readCsv(text);
  return read.kind === "rows" ? read.rows.map((row) => row.cells) : read;
};

describe("a table in a file", () => {
  it("may have quotes, line breaks in cells, any line end and semicolons", () => {
    expect(cells('\uFEFFa,b\r\n"x, ""y""","two\nlines"\r\n')).toEqual([
      ["a", "b"],
      ['x, "y"', "two\nlines"],
    ]);
    expect(cells("a;b;c\r1;2;3\r\r")).toEqual([
      ["a", "b", "c"],
      ["1", "2", "3"],
    ]);
  });

  it("gives back whatever was written into it", () => {
    const table = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), {
      minLength: 1,
      maxLength: 6,
    });
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(table, (rows) => {
        const text = `"a","b"\n${rows.map((row) => row.map(quoted).join(",")).join("\n")}`;
        const kept = rows.filter((row) => row.some((cell) => cell !== ""));
        expect(cells(text)).toEqual([["a", "b"], ...kept]);
      }),
    );
  });

  it("that is broken says on which line", () => {
    expect(readCsv('a,b\n1,"never closed\n2,3\n')).toMatchObject({ kind: "broken", line: 2 });
    expect(readCsv('a,b\n1,"x"y\n')).toMatchObject({ kind: "broken", line: 2 });
  });
});

const header = "id,title,url,price,in_stock,tags,countries";

describe("products in a file", () => {
  it("are read with what is left out taken as usual", () => {
    const text = `${header}\n9001,Mug,https://s.example/mug,24.90,yes,Stoneware|Kitchen,\n9002,Jug,https://s.example/jug,,no,,de|AT`;
    expect(readProductFile(text, "EUR")).toMatchObject({
      kind: "products",
      products: [
        { id: "9001", priceMinor: 2490, currency: "EUR", tags: ["Stoneware", "Kitchen"], countries: null },
        { id: "9002", priceMinor: null, isInStock: false, isPublished: true, countries: ["DE", "AT"] },
      ],
    });
  });

  it("are not taken at all while a line is wrong, and every wrong line is named", () => {
    const text = `${header}\n9001,Mug,https://s.example/mug,24.90,yes,,\n\n9002,,http://s.example/jug,"12,50",perhaps,,Germany\n9001,Twice,https://s.example/x,1,yes,,\n1,2`;
    expect(readProductFile(text, "EUR")).toEqual({
      kind: "problems",
      problems: [
        { line: 4, sentence: "The title is missing." },
        { line: 4, sentence: "The url “http://s.example/jug” does not begin with https://." },
        { line: 4, sentence: "The price “12,50” is not a number like 24.90." },
        { line: 4, sentence: "in_stock is “perhaps”; write yes or no." },
        { line: 4, sentence: "The country “GERMANY” is not two letters, like DE." },
        { line: 5, sentence: "The id “9001” stands in line 2 already." },
        { line: 6, sentence: "It has 2 cells; the first line has 7." },
      ],
    });
  });

  it("without the columns that matter are refused in a sentence", () => {
    expect(readProductFile("id,name\n1,Mug", "EUR")).toEqual({
      kind: "problems",
      problems: [{ line: 1, sentence: "The first line names no column “title”, “url”." }],
    });
    expect(readProductFile("", "EUR")).toMatchObject({ kind: "problems" });
  });
});
