import { z } from "zod";
import { readJson } from "../provider-outcome";

const schema = z.object({
  errors: z.array(z.object({ code: z.string().optional(), detail: z.string().optional() })),
});

/** What Klaviyo says is wrong (JSON:API errors), each in its words. */
export function klaviyoErrors(body: string): readonly string[] {
  const { data } = schema.safeParse(readJson(body));
  return data?.errors.map(({ code, detail }) => [code, detail].filter(Boolean).join(": ")) ?? [];
}
