import { sqliteKit } from "./kit";
import { defineTables } from "./tables";
import { defineJobTables } from "./tables/jobs";

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
  repeatedEvents,
  unknownCodes,
  customers,
  consents,
  suppressions,
  tickets,
  orders,
  shipments,
  pageVisits,
  formerCodes,
  journeys,
  journeyVersions,
  journeyDrafts,
  journeyDraftRevisions,
  softLaunches,
  runs,
  exposures,
  ledgerEntries,
  timers,
  promises,
  messages,
  sends,
  tasks,
  messagePauses,
  deadJobs,
} = defineTables(sqliteKit);
export const { jobs } = defineJobTables(sqliteKit);
