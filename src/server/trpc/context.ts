import type { EditingDeps } from "@/application/journeys/editing-deps";
import type { ReadDeps } from "@/application/read-deps";
import type { AccountDeps } from "@/application/settings/account-deps";
import type { SessionClaim } from "@/application/settings/session-user";
import type { Container } from "../current-container";

/** What every procedure is given before anything is checked. */
export interface Context {
  readonly container: Container;
  /** What the session's token says; believed only after `signedIn` has read the person. */
  readonly session: SessionClaim | null;
  /** The token of an `Authorization: Bearer` header. */
  readonly bearer: string | null;
}

/** The dependencies of accounts and settings. */
export function accountDeps({ deps, accounts, throttles, proofs }: Container): AccountDeps {
  return { ...deps, ...accounts, throttles, proofs };
}

/** The dependencies of what changes journeys. */
export function editingDeps({ deps, queries, accounts, archetypes }: Container): EditingDeps {
  return { ...deps, queries, audit: accounts.audit, archetypes };
}

/** The dependencies of what fills a screen. */
export function readDeps({ deps, queries }: Container): ReadDeps {
  return { ...deps, queries };
}
