import { and, countDistinct, eq, gte, inArray, ne, sql } from "drizzle-orm";
import type { Reader } from "@/application/ports/database";
import type { SoftLaunch } from "@/application/ports/journey-editing";
import type { BrakeSignals } from "@/domain/journey/brake";
import type { SuppressionKind } from "@/domain/messaging/suppression";
import { readHandle } from "../connection";
import type { Tables } from "../tables";

const countRows = sql<number>`count(*)`.mapWith(Number);

/**
 * What the brake looks at: runs and messages of the new version since it began, and what became of the people it wrote
 * to. An address that was blocked, or a wish that was withdrawn, after the message counts against it.
 */
export async function readSignals(db: Reader, t: Tables, launch: SoftLaunch): Promise<BrakeSignals> {
  const states = await messagesByState(db, t, launch);
  const blocks = await blocksSince(db, t, launch);
  const of = (...names: readonly string[]) => names.reduce((sum, name) => sum + (states.get(name) ?? 0), 0);
  return {
    entered: await entered(db, t, { launch, isFormer: false }),
    sent: of("sent"),
    failed: of("failed", "uncertain"),
    bounced: blocks.bounced,
    complained: blocks.complained,
    optedOut: blocks.optedOut + (await withdrawnSince(db, t, launch)),
    duplicates: await duplicates(db, t, launch),
    former: await formerOf(db, t, launch),
  };
}

/** By the index on state and time; the version is then looked up in the few rows that are left. */
function sinceLaunch({ messages }: Tables, { storeId, journeyId, startedAt }: SoftLaunch) {
  return and(
    eq(messages.storeId, storeId),
    inArray(messages.state, ["sent", "failed", "uncertain"]),
    gte(messages.queuedAt, startedAt),
    eq(messages.journeyId, journeyId),
  );
}

async function messagesByState(db: Reader, t: Tables, launch: SoftLaunch) {
  const { messages } = t;
  const rows = await readHandle(db)
    .select({ state: messages.state, messages: countRows })
    .from(messages)
    .where(and(sinceLaunch(t, launch), eq(messages.versionId, launch.versionId)))
    .groupBy(messages.state);
  return new Map<string, number>(rows.map((row) => [row.state, row.messages]));
}

async function blocksSince(db: Reader, t: Tables, launch: SoftLaunch) {
  const { messages, suppressions } = t;
  const rows = await readHandle(db)
    .select({ kind: suppressions.kind, people: countDistinct(suppressions.address) })
    .from(messages)
    .innerJoin(
      suppressions,
      and(
        eq(suppressions.storeId, messages.storeId),
        eq(suppressions.address, sql`lower(${messages.recipient})`),
        eq(suppressions.channel, messages.channel),
      ),
    )
    .where(
      and(
        sinceLaunch(t, launch),
        eq(messages.versionId, launch.versionId),
        gte(suppressions.at, messages.queuedAt),
      ),
    )
    .groupBy(suppressions.kind);
  const people = (...kinds: readonly SuppressionKind[]) =>
    rows.filter(({ kind }) => kinds.includes(kind)).reduce((sum, row) => sum + Number(row.people), 0);
  return {
    bounced: people("bounce", "invalid_address"),
    complained: people("complaint"),
    optedOut: people("opt_out"),
  };
}

async function withdrawnSince(db: Reader, t: Tables, launch: SoftLaunch): Promise<number> {
  const { messages, orders, consents } = t;
  const [row] = await readHandle(db)
    .select({ people: countDistinct(consents.customerId) })
    .from(messages)
    .innerJoin(orders, eq(orders.id, messages.orderId))
    .innerJoin(
      consents,
      and(eq(consents.storeId, messages.storeId), eq(consents.customerId, orders.customerId)),
    )
    .where(
      and(
        sinceLaunch(t, launch),
        eq(messages.versionId, launch.versionId),
        eq(consents.channel, sql`${messages.channel}`),
        eq(consents.state, "refused"),
        gte(consents.at, messages.queuedAt),
      ),
    );
  return Number(row?.people ?? 0);
}

/** The same touchpoint about the same parcels by the same channel, sent to one order more than once. */
async function duplicates(db: Reader, t: Tables, launch: SoftLaunch): Promise<number> {
  const { messages } = t;
  const repeated = await readHandle(db)
    .select({ orderId: messages.orderId, sent: countRows })
    .from(messages)
    .where(and(sinceLaunch(t, launch), eq(messages.state, "sent"), eq(messages.versionId, launch.versionId)))
    .groupBy(
      messages.orderId,
      messages.touchpoint,
      messages.channel,
      sql`cast(${messages.shipmentIds} as text)`,
    )
    .having(sql`count(*) > 1`);
  return new Set(repeated.map(({ orderId }) => orderId)).size;
}

async function formerOf(db: Reader, t: Tables, launch: SoftLaunch): Promise<BrakeSignals["former"]> {
  const { messages } = t;
  const enteredIt = await entered(db, t, { launch, isFormer: true });
  if (enteredIt === 0) return null;
  const [row] = await readHandle(db)
    .select({ sent: countRows })
    .from(messages)
    .innerJoin(t.runs, eq(t.runs.id, messages.runId))
    .where(
      and(
        sinceLaunch(t, launch),
        eq(messages.state, "sent"),
        ne(messages.versionId, launch.versionId),
        // Only orders that entered meanwhile: those from before have had their share of time.
        gte(t.runs.startedAt, launch.startedAt),
      ),
    );
  return { entered: enteredIt, sent: row?.sent ?? 0 };
}

async function entered(
  db: Reader,
  { runs }: Tables,
  { launch, isFormer }: { readonly launch: SoftLaunch; readonly isFormer: boolean },
): Promise<number> {
  const { storeId, journeyId, versionId, startedAt } = launch;
  const [row] = await readHandle(db)
    .select({ runs: countRows })
    .from(runs)
    .where(
      and(
        eq(runs.storeId, storeId),
        eq(runs.journeyId, journeyId),
        inArray(runs.status, ["active", "done"]),
        isFormer ? ne(runs.versionId, versionId) : eq(runs.versionId, versionId),
        gte(runs.startedAt, startedAt),
      ),
    );
  return row?.runs ?? 0;
}
