import type { Reader } from "@/application/ports/database";
import { connectionOf } from "../connection";

/**
 * Keeps other transactions from making a row under one of these names until this one ends; true when they had to be
 * asked for, so that the caller looks again. On SQLite, where one transaction writes at a time, and outside a
 * transaction there is nothing to do.
 */
export async function lockNames(db: Reader, kind: string, names: readonly string[]): Promise<boolean> {
  const { dialect, scope, lend } = connectionOf(db);
  if (dialect === "sqlite" || scope === null || names.length === 0) return false;
  // Always in the same order, so that two transactions that share two names cannot wait for each other.
  for (const name of [...names].sort()) await lend((line) => line.serialise(`${kind} ${name}`));
  return true;
}
