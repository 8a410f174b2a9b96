import type { SendOutcome } from "@/application/ports/channel";
import type { ProviderRequest } from "../../provider-server";

/** One provider as the conformance suite knows it. */
export interface KnownProvider {
  readonly name: string;
  readonly secret: string;
  /**
   * What may have got lost: "repeat" where it would be known again, "look" where it can be looked up, "ask" where only a
   * person can tell.
   */
  readonly lost: "repeat" | "look" | "ask";
  /** How it says yes. */
  readonly yes: { readonly status: number; readonly body?: string };
  /** A yes that makes no sense counts as none. */
  readonly readsYes: boolean;
  /** How the provider says that the key is wrong. */
  readonly wrongKey: { readonly status: number; readonly body: string };
  /** What the real one would object to; empty: nothing. */
  objections(request: ProviderRequest): string[];
  /** What stays the same in every try, so that a repetition can be known. */
  idOf(request: ProviderRequest): string | undefined;
  send(host: string, timeoutMs: number): Promise<SendOutcome>;
}
