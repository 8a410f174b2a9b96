import { z } from "zod";

/** True: the schema takes this value. False: it may not, and is to be asked. */
export type QuickShape = (value: unknown) => boolean;

const known = new WeakMap<z.core.$ZodType, QuickShape>();

/**
 * Whether a schema takes a value, without making what it would make of it: a hook is understood once it is on disk, and
 * at the door it is only asked whether it has the shape. The checks stand in a tree of plain functions; what they do not
 * know, the schema itself answers. Whoever gets false asks the schema, which has the reason.
 */
export function quickShape(schema: z.core.$ZodType): QuickShape {
  const made = known.get(schema) ?? shapeOf(schema);
  known.set(schema, made);
  return made;
}

function shapeOf(schema: z.core.$ZodType): QuickShape {
  const { checks = [] } = schema._zod.def;
  // A format (an address, a whole number) is a check that a schema is by itself.
  if ("check" in schema._zod.def) return askSchema(schema);
  if (schema instanceof z.core.$ZodString && schema._zod.def.coerce !== true) return stringOf(schema, checks);
  if (checks.length > 0) return askSchema(schema);
  if (schema instanceof z.core.$ZodOptional) return orUndefined(quickShape(schema._zod.def.innerType));
  if (schema instanceof z.core.$ZodNullable) return orNull(quickShape(schema._zod.def.innerType));
  if (schema instanceof z.core.$ZodUnion) return anyOf(schema._zod.def.options.map(quickShape));
  if (schema instanceof z.core.$ZodArray) return listOf(quickShape(schema._zod.def.element));
  if (schema instanceof z.core.$ZodObject && schema._zod.def.catchall === undefined) return objectOf(schema);
  if (schema instanceof z.core.$ZodUnknown) return () => true;
  if (schema instanceof z.core.$ZodBoolean && schema._zod.def.coerce !== true) return isBoolean;
  if (schema instanceof z.core.$ZodNumber && schema._zod.def.coerce !== true) return Number.isFinite;
  return askSchema(schema);
}

const isBoolean: QuickShape = (value) => typeof value === "boolean";

function stringOf(schema: z.core.$ZodString, checks: readonly z.core.$ZodCheck[]): QuickShape {
  let least = 0;
  let most = Number.POSITIVE_INFINITY;
  for (const check of checks) {
    if (check instanceof z.core.$ZodCheckMinLength) least = Math.max(least, check._zod.def.minimum);
    else if (check instanceof z.core.$ZodCheckMaxLength) most = Math.min(most, check._zod.def.maximum);
    else return askSchema(schema);
  }
  return (value) => typeof value === "string" && value.length >= least && value.length <= most;
}

function askSchema(schema: z.core.$ZodType): QuickShape {
  return (value) => z.safeParse(schema, value).success;
}

function orUndefined(inner: QuickShape): QuickShape {
  return (value) => value === undefined || inner(value);
}

function orNull(inner: QuickShape): QuickShape {
  return (value) => value === null || inner(value);
}

function anyOf(options: readonly QuickShape[]): QuickShape {
  return (value) => {
    for (const fits of options) if (fits(value)) return true;
    return false;
  };
}

function listOf(element: QuickShape): QuickShape {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (const item of value) if (!element(item)) return false;
    return true;
  };
}

function objectOf(schema: z.core.$ZodObject): QuickShape {
  const fields = Object.entries(schema._zod.def.shape).map(([name, field]) => ({
    name,
    fits: quickShape(field),
    mayBeAbsent: field._zod.optin === "optional",
  }));
  return (value) => {
    if (!isRecord(value)) return false;
    for (const { name, fits, mayBeAbsent } of fields) {
      const held = value[name];
      if (held === undefined ? !mayBeAbsent : !fits(held)) return false;
    }
    return true;
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
