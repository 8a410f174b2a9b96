import { expect, it } from "vitest";
import { formFields } from "./form-fields";
import { blockDefinition, blockKinds, pageBlockSchema } from "./registry";

it("everything that can be set has a field, but for ids", () => {
  for (const kind of blockKinds) {
    const names = Object.keys(Object(blockDefinition(kind).initial));
    expect([kind, formFields(kind).map(({ name }) => name)]).toEqual([kind, names]);
  }
});

it("the fields know what they hold", () => {
  const kindOf = (name: string) => formFields("image").find((field) => field.name === name)?.kind;
  expect(["url", "alt", "isDecoration", "width"].map(kindOf)).toEqual(["line", "texts", "switch", "number"]);
  const [, entries] = formFields("faq");
  expect(entries).toMatchObject({ kind: "list", label: "Questions" });
  expect(entries?.kind === "list" && entries.fields.map(({ kind }) => kind)).toEqual([
    "choices",
    "texts",
    "texts",
  ]);
  expect(formFields("text")[1]).toMatchObject({ kind: "texts", isMarkup: true });
});

it("every kind of block is read with the form it has", () => {
  for (const kind of blockKinds) {
    const { initial, columns } = blockDefinition(kind);
    expect(pageBlockSchema.parse({ id: kind, kind, column: columns[0], config: initial }).kind).toBe(kind);
  }
});
