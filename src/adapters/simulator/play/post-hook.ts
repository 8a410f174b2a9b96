import { z } from "zod";
import type { Source } from "@/application/ports/source";
import type { SimulatedHook } from "../story/story";

/** What the server said. */
export type Answer =
  | { readonly kind: "accepted" | "duplicate" | "ignored" }
  /** A no that sending again would not change. */
  | { readonly kind: "refused"; readonly status: number; readonly why: string }
  /** Nobody there, or too busy: to be sent again. */
  | { readonly kind: "try_again"; readonly why: string };

export interface Destination {
  /** Without a slash at the end. */
  readonly url: string;
  /** Null for the default store. */
  readonly storeSlug: string | null;
  readonly source: Source;
  readonly secret: string;
}

const TIMEOUT_MS = 15_000;

/** Signs one hook as its sender does and posts it. Rejects only when `signal` ends it. */
export async function postHook(hook: SimulatedHook, to: Destination, signal: AbortSignal): Promise<Answer> {
  const body = new TextEncoder().encode(hook.body);
  const path = `/api/hooks/${to.source.id}${to.storeSlug === null ? "" : `/${to.storeSlug}`}`;
  try {
    const response = await fetch(`${to.url}${path}`, {
      method: "POST",
      headers: { ...hook.headers, ...to.source.sign(body, to.secret) },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    return await read(response);
  } catch (error) {
    signal.throwIfAborted();
    return { kind: "try_again", why: reasonOf(error) };
  }
}

const answerSchema = z.object({ outcome: z.string(), message: z.string().optional() });
const goodSchema = z.enum(["accepted", "duplicate", "ignored"]);

async function read(response: Response): Promise<Answer> {
  const { status } = response;
  const text = await response.text();
  const said = parse(text);
  const why = said?.message ?? text.slice(0, 200);
  if (status === 429 || status >= 500) return { kind: "try_again", why: `${status}: ${why}` };
  const good = goodSchema.safeParse(said?.outcome);
  return response.ok && good.success ? { kind: good.data } : { kind: "refused", status, why };
}

function parse(text: string): z.infer<typeof answerSchema> | undefined {
  try {
    return answerSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Node puts the cause ("connect ECONNREFUSED …") below its own "fetch failed". */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.cause.name : error.message;
}
