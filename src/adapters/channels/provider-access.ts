/** How a provider is reached. */
export interface ProviderAccess {
  readonly now: number;
  readonly allowedHosts: readonly string[];
  /** Elsewhere in tests. */
  readonly apiUrl?: string | undefined;
  readonly timeoutMs?: number | undefined;
}

export const PROVIDER_TIMEOUT_MS = 15_000;
