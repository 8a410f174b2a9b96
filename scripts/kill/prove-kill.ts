import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSmtpSink } from "../bench/load/smtp-sink";
import { waitUntil } from "../bench/load/wait-until";
import { type FleetOptions, startFleet } from "./fleet";
import { readRows } from "./read-rows";
import { startSteadyShop } from "./steady-shop";
import { judge, type Verdict } from "./verdict";

export interface KillOptions extends Pick<FleetOptions, "serverFile" | "roles"> {
  /** Of an empty database; null = SQLite in a folder of its own. */
  readonly databaseUrl: string | null;
  readonly kills: number;
  /** Between two pieces of news of one parcel; a dozen parcels are told of at the same time. */
  readonly pauseMs: number;
  /** How long the last may take to be worked through: a dead worker's jobs are free again when their lease ends. */
  readonly settleMs: number;
  /** Whether to wait until hand-overs that were cut off are listed as uncertain, or to count them as that. */
  readonly waitsForRecovery: boolean;
  readonly say: (words: string) => void;
}

export interface KillProof extends Verdict {
  readonly kills: number;
  readonly repeated: number;
  readonly arrived: number;
  /** What to run `npm run ledger:check` with. Null once it is removed. */
  readonly databaseUrl: string;
  /** Removes what the proof has left. */
  clear(): void;
}

const SMTP_POOL = 3;
const LANES = 12;
/** A mail server that thinks for a moment after it has the content: most kills then meet a hand-over. */
const SLOW_MS = 15;

/** Kills processes of a working installation with -9, again and again, and judges what has become of its work. */
export async function proveKill(options: KillOptions): Promise<KillProof> {
  const { kills, say, pauseMs, settleMs, waitsForRecovery, serverFile, roles } = options;
  const folder = mkdtempSync(join(tmpdir(), "milepost-kill-"));
  const databaseUrl = options.databaseUrl ?? `file:${join(folder, "milepost.db")}`;
  const sink = await startSmtpSink({ logFile: join(folder, "sink.log"), slowMs: SLOW_MS });
  const fleet = await startFleet({
    serverFile,
    roles,
    folder,
    databaseUrl,
    smtpPort: sink.port,
    smtpPool: SMTP_POOL,
  });
  const shop = startSteadyShop({ door: fleet.door, lanes: LANES, pauseMs });
  for (let kill = 1; kill <= kills; kill++) {
    await fleet.killOne();
    if (kill % 10 === 0)
      say(`${kill} kills, ${shop.accepted.size} hooks accepted, ${sink.taken.length} mails arrived`);
  }
  await fleet.untilReady();
  await shop.finish();
  const isSettled = await waitUntil(() => nothingWaits(databaseUrl, waitsForRecovery), {
    withinMs: settleMs,
    everyMs: 500,
  });
  await fleet.stop();
  const { accepted, shoppers } = shop;
  const verdict = await judge({
    databaseUrl,
    accepted,
    shoppers,
    taken: sink.taken,
    kills,
    smtpPool: SMTP_POOL,
  });
  const arrived = sink.taken.length;
  await sink.stop();
  const late = isSettled ? [] : [`Work still waited ${settleMs / 1_000} s after the last kill.`];
  const faults = [...late, ...verdict.faults];
  const clear = () => rmSync(folder, { recursive: true, force: true });
  return { ...verdict, faults, kills, repeated: shop.repeated(), arrived, databaseUrl, clear };
}

/**
 * Nothing to do any more or, for whoever does not wait for recovery, nothing that a living process could do: what a
 * dead one had begun to send is left alone until its lease has ended.
 */
async function nothingWaits(databaseUrl: string, waitsForRecovery: boolean): Promise<boolean> {
  const unsent = waitsForRecovery
    ? "select count(*) from messages where state in ('queued', 'sending')"
    : "select count(*) from pgboss.job where name = 'send_message' and state in ('created', 'retry')";
  const [row] = await readRows(
    databaseUrl,
    `select (select count(*) from hooks where state = 'received') + (${unsent}) as waiting`,
  );
  return Number(row?.waiting) === 0;
}
