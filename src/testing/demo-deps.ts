import { createEmailRenderer } from "@/adapters/channels/email/email-renderer";
import { createSandboxSender } from "@/adapters/channels/email/sandbox";
import { createStores } from "@/adapters/db/create-stores";
import type { Database } from "@/adapters/db/database";
import { findSource } from "@/adapters/sources/registry";
import { systemIds } from "@/adapters/system/ids";
import { createSecrets } from "@/adapters/system/secrets";
import type { Queue } from "@/application/ports/queue";
import type { Clock } from "@/application/ports/system";
import { silentLog } from "./silent-log";

/** What a simulated shop needs to live through its past: real parts, a mail sender that keeps nothing, a silent log. */
export function demoDeps<C extends Clock, Q extends Queue>({
  database,
  clock,
  queue,
  secret = null,
}: {
  readonly database: Database;
  readonly clock: C;
  readonly queue: Q;
  /** What every source signs with. */
  readonly secret?: string | null;
}) {
  return {
    ...createStores(database, systemIds),
    db: database,
    queue,
    clock,
    ids: systemIds,
    secrets: createSecrets("k".repeat(32)),
    log: silentLog,
    findSource,
    sourceSecret: async () => secret,
    renderer: createEmailRenderer({ appUrl: "https://track.example" }),
    emailSender: createSandboxSender(),
  };
}
