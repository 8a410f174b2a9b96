import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { quickShape } from "./quick-shape";

const anything = fc.jsonValue({ maxDepth: 4 });

const schemas = {
  text: z.union([z.string(), z.number()]).nullish(),
  name: z.string().min(1).max(3),
  address: z.email(),
  count: z.int().nonnegative().nullish(),
  flag: z.boolean().optional(),
  list: z.array(z.string()).nullable(),
  few: z.array(z.number()).max(1),
  object: z.object({ a: z.string(), b: z.number().optional(), c: z.unknown() }),
  strict: z.strictObject({ a: z.string().optional() }),
  loose: z.looseObject({ a: z.string() }),
  forgiving: z.object({ a: z.string().catch("nothing") }),
  record: z.record(z.string(), z.number()),
  written: z.coerce.string(),
  known: z.enum(["a", "b"]).or(z.literal(1)),
  changed: z.string().transform(Number).pipe(z.number().min(3)),
};

it.each(Object.entries(schemas))("what is quickly taken for %s, the schema takes too", (_name, schema) => {
  const quick = quickShape(schema);
  const keys = fc.constantFrom("a", "b", "c");
  const near = fc.dictionary(keys, fc.oneof(anything, fc.string(), fc.integer()));
  fc.assert(
    fc.property(fc.oneof(anything, near, fc.string({ maxLength: 4 }), fc.nat(9)), (value) => {
      if (quick(value)) expect(schema.safeParse(value).success).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it.each([
  ["text", [undefined, null, "a", 7]],
  ["name", ["a", "abc"]],
  ["address", ["dana@example.com"]],
  ["count", [0, null]],
  ["flag", [true, undefined]],
  ["list", [null, [], ["a"]]],
  ["few", [[1]]],
  [
    "object",
    [
      { a: "", c: null },
      { a: "x", b: 1, c: [], d: "more" },
    ],
  ],
] as const)("takes every %s there can be", (name, values) => {
  for (const value of values) expect(quickShape(schemas[name])(value)).toBe(true);
});

it.each([
  ["name", ["", "abcd", 7]],
  ["address", ["dana"]],
  ["count", [-1, 0.5, "1"]],
  ["flag", [null, "yes"]],
  ["list", ["a", [1], {}]],
  ["few", [[1, 2], ["a"]]],
  ["object", [null, [], {}, { a: 1, c: 1 }, { a: "x", b: null, c: 1 }]],
] as const)("takes nothing else for %s", (name, values) => {
  for (const value of values) expect(quickShape(schemas[name])(value)).toBe(false);
});
