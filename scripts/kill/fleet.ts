import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Child } from "../bench/load/child";
import { freePort } from "../bench/load/free-port";
import { type MilepostOptions, startMilepost, untilReady } from "../bench/load/milepost-server";

type Role = NonNullable<MilepostOptions["role"]>;

/** The processes of one installation, each of which can be killed and comes back. */
export interface Fleet {
  /** The port of a process that takes hooks, chosen at random. */
  door(): number;
  /** Lets a random process run for a moment and kills it with -9; its successor is started at once. */
  killOne(): Promise<void>;
  untilReady(): Promise<void>;
  stop(): Promise<void>;
}

export interface FleetOptions {
  readonly serverFile: string;
  readonly folder: string;
  readonly databaseUrl: string;
  readonly roles: readonly Role[];
  readonly smtpPort: number;
  readonly smtpPool: number;
  /** A stand-in for the provider of texts. */
  readonly textPort?: number;
  /** Called once the database is made, while nobody works on it. */
  readonly beforeWork?: () => void;
}

/** One kill in so many does not wait until the process has finished starting. */
const EARLY_KILLS = 6;
const LONGEST_LIFE_MS = 1_500;

export async function startFleet(fleetOptions: FleetOptions): Promise<Fleet> {
  const { roles, folder, beforeWork, ...shared } = fleetOptions;
  const members: { readonly options: MilepostOptions; readonly role: Role; child: Child }[] = [];
  for (const [index, role] of roles.entries()) {
    const dataFolder = join(folder, `${index}-${role}`);
    mkdirSync(dataFolder, { recursive: true });
    const options = { ...shared, role, dataFolder, port: await freePort(), core: null };
    members.push({ options, role, child: startMilepost(options) });
    // The first migrates the database; the others would only wait for it.
    const first = members[0] ?? fail();
    if (index === 0) await untilReady(first.child, options);
    if (index === 0 && beforeWork !== undefined) {
      await first.child.stop();
      beforeWork();
      first.child = startMilepost(options);
    }
  }
  const all = () => Promise.all(members.map(({ child, options }) => untilReady(child, options)));
  await all();
  const pick = () => members[Math.floor(Math.random() * members.length)] ?? fail();
  return {
    door: () => {
      const doors = members.filter(({ role }) => role !== "worker");
      return doors[Math.floor(Math.random() * doors.length)]?.options.port ?? 0;
    },
    async killOne() {
      const member = pick();
      if (Math.random() * EARLY_KILLS > 1) await untilReady(member.child, member.options);
      await pause(Math.random() * LONGEST_LIFE_MS);
      await member.child.kill();
      member.child = startMilepost(member.options);
    },
    untilReady: async () => void (await all()),
    stop: async () => void (await Promise.all(members.map(({ child }) => child.stop()))),
  };
}

function fail(): never {
  throw new Error("A fleet has one process or more.");
}
