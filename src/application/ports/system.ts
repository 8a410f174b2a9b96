import type { Instant } from "@/domain/shared/instant";

export interface Clock {
  now(): Instant;
}

export interface Ids {
  /** A time-ordered unique id. */
  next(): string;
  /** At least 128 random bits, safe in a URL: tracking codes, API keys. */
  secret(): string;
}

/** Authenticated encryption of secrets at rest. */
export interface Secrets {
  seal(plain: string): string;
  /** Throws when the key is wrong or the text was altered. */
  open(sealed: string): string;
}

export interface Logger {
  info(what: string, values?: Readonly<Record<string, unknown>>): void;
  warn(what: string, values?: Readonly<Record<string, unknown>>): void;
  error(what: string, values?: Readonly<Record<string, unknown>>): void;
}
