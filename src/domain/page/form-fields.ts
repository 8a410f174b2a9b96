import { z } from "zod";
import { type BlockKind, blockDefinition } from "./registry";

interface Common {
  readonly name: string;
  readonly label: string;
}

/** A field of a block's form, read from its schema. */
export type FormField =
  | (Common & { readonly kind: "switch" })
  | (Common & { readonly kind: "number"; readonly least: number; readonly most: number })
  | (Common & { readonly kind: "line" })
  /** Words per language; of several lines, perhaps with markup. */
  | (Common & { readonly kind: "texts"; readonly isMarkup: boolean })
  /** Any of these; none: always. */
  | (Common & { readonly kind: "choices"; readonly options: readonly string[] })
  | (Common & { readonly kind: "list"; readonly fields: readonly FormField[] });

/** The fields of a kind of block, in the order of its schema. What has no title is not for people. */
export function formFields(kind: BlockKind): readonly FormField[] {
  return fieldsOf(blockDefinition(kind).config);
}

function fieldsOf(schema: unknown): readonly FormField[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    const made = fieldOf(name, field);
    return made === null ? [] : [made];
  });
}

function fieldOf(name: string, schema: unknown): FormField | null {
  if (!(schema instanceof z.ZodType)) return null;
  const { title, format } = schema.meta() ?? {};
  if (title === undefined) return null;
  const common = { name, label: title };
  if (schema instanceof z.ZodBoolean) return { ...common, kind: "switch" };
  if (schema instanceof z.ZodNumber)
    return { ...common, kind: "number", least: schema.minValue ?? 0, most: schema.maxValue ?? 10_000 };
  if (schema instanceof z.ZodString) return { ...common, kind: "line" };
  if (schema instanceof z.ZodRecord) return { ...common, kind: "texts", isMarkup: format === "markup" };
  if (!(schema instanceof z.ZodArray)) return null;
  const { element } = schema;
  if (element instanceof z.ZodEnum)
    return { ...common, kind: "choices", options: element.options.map(String) };
  return { ...common, kind: "list", fields: fieldsOf(element) };
}
