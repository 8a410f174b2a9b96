import type { SendOutcome } from "@/application/ports/channel";

type Retry = Extract<SendOutcome, { kind: "retry" }>;

/** Too many requests (429), or a service that names a time to come back (503): the whole account is to rest until then. */
export function throttled(status: number, retry: Retry): Retry {
  const isThrottled = status === 429 || (status === 503 && retry.afterMs !== null);
  return isThrottled ? { ...retry, isThrottled } : retry;
}
