import type { StoreId } from "@/domain/access/store-id";
import { IMPORT, importName, importOf, sourceOf } from "@/domain/consent-import/import-name";
import type { ImportedConsent } from "@/domain/consent-import/imported-consent";
import { type ConsentWeight, weighConsent } from "@/domain/consent-import/weigh-consent";
import { phoneAddress } from "@/domain/messaging/phone-number";
import { DAY_MS, type Instant } from "@/domain/shared/instant";
import { AppError } from "../app-error";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";
import { type AccountDeps, type Actor, audit } from "../settings/account-deps";

type ImportDeps = AccountDeps & Pick<Deps, "customers">;

/** So many share a transaction, which others wait for: some tens of milliseconds. */
export const MOST_CONSENTS_AT_ONCE = 200;

export interface ConsentBatch {
  /** The file's name and when its import began: the same for all batches of it. */
  readonly file: string;
  readonly begunAt: Instant;
  readonly consents: readonly ImportedConsent[];
  /** Only says what would become of them. */
  readonly isRehearsal: boolean;
}

/**
 * Writes down what people agreed to or refused elsewhere, at most `MOST_CONSENTS_AT_ONCE` in one transaction, with file,
 * place, words, time and network address as proof (R88); says of each, in order, what it was worth (`weighConsent`). The
 * same batch again changes nothing. Persons nobody knew are remembered by their address: their first order finds them.
 * Throws AppError `invalid` for a statement from the future; clocks may differ by a day.
 */
export async function importConsents(
  deps: ImportDeps,
  actor: Actor,
  { file, begunAt, consents, isRehearsal }: ConsentBatch,
): Promise<readonly ConsentWeight[]> {
  const latest = deps.clock.now() + DAY_MS;
  if (consents.some(({ at }) => at > latest))
    throw new AppError("invalid", "A consent of this file is dated in the future.");
  const name = importName({ file, by: actor.userName ?? null, begunAt });
  const weights: ConsentWeight[] = [];
  try {
    await deps.db.transaction(async (tx) => {
      const { storeId } = actor;
      const country = (await deps.stores.find(tx, storeId))?.country ?? null;
      for (const consent of consents)
        weights.push(await importOne(deps, tx, { storeId, country, name, consent }));
      if (isRehearsal) throw new RehearsalOver();
      const recorded = weights.filter((weight) => weight === "recorded").length;
      if (recorded > 0)
        await audit(deps, tx, actor, { action: "consents.import", subject: name, details: { recorded } });
    });
  } catch (error) {
    if (!(error instanceof RehearsalOver)) throw error;
  }
  return weights;
}

/** Rolls back what was only to be seen: the very steps of an import say what it would do. */
class RehearsalOver extends Error {}

interface Line {
  readonly storeId: StoreId;
  /** The shop's: its numbers without a country's prefix are at home there. */
  readonly country: string | null;
  readonly name: string;
  readonly consent: ImportedConsent;
}

async function importOne(
  { customers, clock }: ImportDeps,
  tx: Tx,
  { storeId, country, name, consent }: Line,
): Promise<ConsentWeight> {
  const { email, phone, channel, origin, class: about, state, at, wording, ip } = consent;
  const address = channel === "sms" ? (phone ?? email) : email;
  const blocks = await customers.blocked(tx, storeId, [address]);
  const person = await customers.merge(tx, storeId, { email }, clock.now());
  const weight = weighConsent(consent, {
    consents: await customers.consents(tx, storeId, person.id),
    blocks,
    phone: phoneAddress(person.phone, [country]),
  });
  if (weight !== "recorded") return weight;
  // A number the shop told of is newer than any list.
  if (phone !== null && person.phone === null)
    await customers.merge(tx, storeId, { email, phone }, clock.now());
  const said = { channel, class: about, state, at, wording, ip };
  await customers.recordConsent(tx, storeId, person.id, { ...said, source: sourceOf(name, origin) });
  return weight;
}

export interface ConsentImport {
  readonly name: string;
  readonly consents: number;
}

/** The imports of which something is left, newest first. */
export async function listConsentImports(
  { db, customers }: Pick<Deps, "db" | "customers">,
  storeId: StoreId,
): Promise<readonly ConsentImport[]> {
  const counts = new Map<string, number>();
  for (const { source, consents } of await customers.importedConsents(db.read, storeId))
    counts.set(importOf(source), (counts.get(importOf(source)) ?? 0) + consents);
  return [...counts]
    .map(([name, consents]) => ({ name, consents }))
    .sort((a, b) => timeOf(b.name).localeCompare(timeOf(a.name)));
}

/** Names end with day and time. */
function timeOf(name: string): string {
  return name.slice(name.lastIndexOf(", "));
}

/**
 * Removes every consent of one import; what people had said before holds again, and what they said since goes on to hold.
 * Returns how many those were. Throws AppError `not_found` when nothing is left of it.
 */
export async function takeBackImport(deps: ImportDeps, actor: Actor, name: string): Promise<number> {
  return deps.db.transaction(async (tx) => {
    const removed = name.startsWith(IMPORT)
      ? await deps.customers.removeConsents(tx, actor.storeId, name)
      : 0;
    if (removed === 0) throw new AppError("not_found", "Nothing is left of this import.");
    await audit(deps, tx, actor, { action: "consents.take_back", subject: name, details: { removed } });
    return removed;
  });
}
