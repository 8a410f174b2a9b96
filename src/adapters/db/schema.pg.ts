import { pgKit } from "./kit";
import { defineTables } from "./tables";

// drizzle-kit reads the named exports of this file.
export const {
  stores,
  sourceConnections,
  installation,
  users,
  memberships,
  apiKeys,
  throttles,
  auditEntries,
  hooks,
  events,
  unknownCodes,
  customers,
  consents,
  suppressions,
  tickets,
  orders,
  shipments,
  pageVisits,
  journeys,
  journeyVersions,
  runs,
  exposures,
  ledgerEntries,
  timers,
  promises,
  messages,
  sends,
  deadJobs,
} = defineTables(pgKit);
