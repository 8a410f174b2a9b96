import { z } from "zod";
import type { PlatformOutcome } from "@/application/ports/shop-platform";

/** Business errors come with HTTP 200. */
export const userErrorsSchema = z.array(
  z.object({ field: z.array(z.string()).nullish(), message: z.string() }),
);

export function sentencesOf(userErrors: z.infer<typeof userErrorsSchema>): string {
  return userErrors.map(({ message }) => message).join(" ");
}

export function refused(note: string): PlatformOutcome {
  return { kind: "refused", note };
}

/** Hooks name an order by its number, the Admin API by a global id. */
export function orderGid(externalId: string): string {
  return externalId.startsWith("gid://") ? externalId : `gid://shopify/Order/${externalId}`;
}
