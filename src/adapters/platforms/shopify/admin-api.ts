import { z } from "zod";
import type { ShopAccess } from "@/application/ports/shop-platform";

/** The version of the GraphQL Admin API that is spoken. Shopify silently answers for another once it is retired. */
export const API_VERSION = "2026-10";

export type Answered =
  /** `restMs`: after so long the same can be asked again without being refused. */
  | { readonly kind: "data"; readonly data: unknown; readonly restMs: number }
  | { readonly kind: "later"; readonly note: string; readonly afterMs: number }
  | { readonly kind: "failed"; readonly note: string };

export interface AdminApiOptions {
  /** Where shops are reached; tests point it at their own server. */
  readonly originOf?: (shop: string) => string;
  readonly timeoutMs?: number;
}

/** One question to a shop's Admin API. Never throws: what went wrong is told in a sentence for the team. */
export type AdminApi = (document: string, variables: Readonly<Record<string, unknown>>) => Promise<Answered>;

export function createAdminApi({ shop, token }: ShopAccess, options: AdminApiOptions = {}): AdminApi {
  const { originOf = (name) => `https://${name}`, timeoutMs = 10_000 } = options;
  const url = `${originOf(shop)}/admin/api/${API_VERSION}/graphql.json`;
  return async (query, variables) => {
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Shopify-Access-Token": token },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(timeoutMs),
        redirect: "error",
      });
      return answerOf(response.status, response.headers, await response.text());
    } catch (error) {
      return later(
        `Shopify could not be reached: ${error instanceof Error ? error.message : String(error)}.`,
      );
    }
  };
}

const bodySchema = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({ message: z.string(), extensions: z.object({ code: z.string().optional() }).optional() }),
    )
    .optional(),
  extensions: z
    .object({
      cost: z
        .object({
          requestedQueryCost: z.number().optional(),
          throttleStatus: z
            .object({ currentlyAvailable: z.number(), restoreRate: z.number().positive() })
            .optional(),
        })
        .optional(),
    })
    .optional(),
});
type Body = z.infer<typeof bodySchema>;

function answerOf(status: number, headers: Headers, text: string): Answered {
  if (status === 401 || status === 403)
    return failed(
      "Shopify does not accept the access token. Connect the shop again under Settings › Self-service.",
    );
  if (status === 404) return failed("Shopify knows no shop of this name.");
  if (status === 429) return later("Shopify is busy.", Number(headers.get("retry-after")) * 1000);
  if (status >= 500) return later(`Shopify answered ${status}.`);
  if (status !== 200) return failed(`Shopify answered ${status}.`);
  const version = headers.get("x-shopify-api-version");
  if (version !== null && version !== API_VERSION)
    return failed(`Shopify answers for its API of ${version}; Milepost speaks that of ${API_VERSION}.`);
  const body = bodyOf(text);
  if (body === null) return failed("Shopify's answer could not be read.");
  const [error] = body.errors ?? [];
  if (error?.extensions?.code === "THROTTLED") return later("Shopify is busy.", restoredAfterMs(body));
  if (error !== undefined) return failed(`Shopify: ${error.message}`);
  return { kind: "data", data: body.data, restMs: restoredAfterMs(body) || 0 };
}

/** Until so much of the allowance has come back as the question costs. */
function restoredAfterMs({ extensions }: Body): number {
  const { requestedQueryCost = 100, throttleStatus } = extensions?.cost ?? {};
  if (throttleStatus === undefined) return NaN;
  const missing = Math.max(0, requestedQueryCost - throttleStatus.currentlyAvailable);
  return Math.ceil((missing / throttleStatus.restoreRate) * 1000);
}

function bodyOf(text: string): Body | null {
  try {
    return bodySchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const SHORTEST_PAUSE_MS = 1000;
const USUAL_PAUSE_MS = 15_000;

function later(note: string, afterMs = Number.NaN): Answered {
  const wait =
    Number.isFinite(afterMs) && afterMs > 0 ? Math.max(SHORTEST_PAUSE_MS, afterMs) : USUAL_PAUSE_MS;
  return { kind: "later", note, afterMs: wait };
}

function failed(note: string): Answered {
  return { kind: "failed", note };
}
