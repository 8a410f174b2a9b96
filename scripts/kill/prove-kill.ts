import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { databaseFile } from "../bench/load/milepost-server";
import { startSmtpSink } from "../bench/load/smtp-sink";
import { startTextProvider } from "../bench/load/text-provider";
import { agreeToTexts, letShopText } from "../bench/load/texting-shop";
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
  /** Whether texts go out, too, and both providers answer late. SQLite alone. */
  readonly isSlow?: boolean;
  readonly say: (words: string) => void;
}

export interface KillProof extends Verdict {
  readonly kills: number;
  readonly repeated: number;
  readonly arrived: { readonly mails: number; readonly texts: number };
  /** What to run `npm run ledger:check` with. Null once it is removed. */
  readonly databaseUrl: string;
  /** Removes what the proof has left. */
  clear(): void;
}

const SMTP_POOL = 3;
const LANES = 12;
/** Late providers: as many connections as keep up, and parcels that bring as much as they take. */
const SLOW = { pool: 6, lanes: 6, ms: 300 } as const;
/** Texts under way at once, beside the mails. */
const TEXT_PLACES = 16;
/** Whoever has ordered agrees to texts before the next news. */
const AGREE_EVERY_MS = 150;
/** A mail server that thinks for a moment after it has the content: most kills then meet a hand-over. */
const SLOW_MS = 15;

/** Kills processes of a working installation with -9, again and again, and judges what has become of its work. */
export async function proveKill(options: KillOptions): Promise<KillProof> {
  const { kills, say, pauseMs, settleMs, waitsForRecovery, serverFile, roles, isSlow = false } = options;
  const folder = mkdtempSync(join(tmpdir(), "milepost-kill-"));
  const databaseUrl = options.databaseUrl ?? `file:${databaseFile(folder)}`;
  const slowMs = isSlow ? SLOW.ms : SLOW_MS;
  const smtpPool = isSlow ? SLOW.pool : SMTP_POOL;
  const sink = await startSmtpSink({ logFile: join(folder, "sink.log"), slowMs });
  const texts = isSlow
    ? await startTextProvider({ logFile: join(folder, "texts.log"), slowMs, perSecond: 0 })
    : null;
  const fleet = await startFleet({
    serverFile,
    roles,
    folder,
    databaseUrl,
    smtpPort: sink.port,
    smtpPool,
    ...(texts === null
      ? {}
      : { textPort: texts.port, beforeWork: () => letShopText(folder, { perSecond: null }) }),
  });
  const agreeing = texts === null ? null : setInterval(() => agreeToTexts(folder), AGREE_EVERY_MS);
  const shop = startSteadyShop({ door: fleet.door, lanes: isSlow ? SLOW.lanes : LANES, pauseMs });
  for (let kill = 1; kill <= kills; kill++) {
    await fleet.killOne();
    if (kill % 10 === 0)
      say(
        `${kill} kills, ${shop.accepted.size} hooks accepted, ${sink.taken.length} mails and ${texts?.requests.length ?? 0} texts arrived`,
      );
  }
  await fleet.untilReady();
  await shop.finish();
  const isSettled = await waitUntil(() => nothingWaits(databaseUrl, waitsForRecovery), {
    withinMs: settleMs,
    everyMs: 500,
  });
  if (agreeing !== null) clearInterval(agreeing);
  await fleet.stop();
  const { accepted, shoppers } = shop;
  const verdict = await judge({
    databaseUrl,
    accepted,
    shoppers,
    taken: [...sink.taken, ...(texts?.requests ?? []).map(({ to, message }) => ({ to, id: message }))],
    kills,
    places: smtpPool + (texts === null ? 0 : TEXT_PLACES),
  });
  const arrived = { mails: sink.taken.length, texts: texts?.requests.length ?? 0 };
  await sink.stop();
  await texts?.stop();
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
    : "select count(*) from pgboss.job where name like 'send%' and state in ('created', 'retry')";
  const [row] = await readRows(
    databaseUrl,
    `select (select count(*) from hooks where state = 'received') + (${unsent}) as waiting`,
  );
  return Number(row?.waiting) === 0;
}
