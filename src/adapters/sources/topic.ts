import type { z } from "zod";
import type { NormaliseContext } from "@/application/ports/source";
import type { CanonicalEvent } from "@/domain/event/canonical-event";

/** One kind of hook of a source, its types already tied together. */
export interface Topic {
  readonly payload: z.ZodType;
  normalise(payload: unknown, context: NormaliseContext): readonly CanonicalEvent[];
}

interface TopicDefinition<Payload> {
  /**
   * What the hook must look like. Names only the fields that are read and checks only their types: whatever else a
   * sender adds is let through, and a value nobody knows is not an error.
   */
  readonly payload: z.ZodType<Payload>;
  /** Pure; does not throw for anything that `payload` accepts. */
  normalise(payload: Payload, context: NormaliseContext): readonly CanonicalEvent[];
}

/** Takes the raw body as well as the parsed one. Throws a ZodError for a body that `payload` refuses. */
export function defineTopic<Payload>({ payload, normalise }: TopicDefinition<Payload>): Topic {
  return { payload, normalise: (body, context) => normalise(payload.parse(body), context) };
}
