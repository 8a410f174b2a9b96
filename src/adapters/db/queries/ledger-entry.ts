import type { LedgerEntry } from "@/domain/journey/ledger";
import type { Tables } from "../tables";

type Row = Tables["ledgerEntries"]["$inferSelect"];

/** A row of the ledger as the domain reads it: what was not written is absent, not null. */
export function ledgerEntryFrom({
  storeId: _storeId,
  touchpoint,
  channel,
  messageKey,
  eventId: _eventId,
  ...row
}: Row): LedgerEntry {
  return {
    ...row,
    ...(touchpoint === null ? {} : { touchpoint }),
    ...(channel === null ? {} : { channel }),
    ...(messageKey === null ? {} : { messageKey }),
  };
}
