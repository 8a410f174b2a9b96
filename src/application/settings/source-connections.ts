import type { Instant } from "@/domain/shared/instant";
import { AppError } from "../app-error";
import type { Store } from "../ports/rows";
import type { Source } from "../ports/source";
import { type AccountDeps, type Actor, audit } from "./account-deps";

export type SecretState = "set" | "from_environment" | "none";

/** One inbound system as the settings screen shows it. */
export interface SourceOverview {
  readonly id: string;
  readonly label: string;
  readonly docsUrl: string;
  readonly secretHelp: string;
  readonly isSecretChosen: boolean;
  /** Where the system sends its hooks to. */
  readonly hookUrl: string;
  readonly secret: SecretState;
  readonly lastHeardAt: Instant | null;
  readonly lastRefusedAt: Instant | null;
  readonly lastRefusedWhy: string | null;
}

export interface SourceSetup {
  readonly store: Store;
  readonly sources: readonly Source[];
  /** The public address of this deployment, without a slash at the end. */
  readonly appUrl: string;
  /** Ids of the sources whose secret the environment holds; they serve the default store. */
  readonly secretsInEnvironment: readonly string[];
}

/** Every inbound system there is, with how this store is connected to it. */
export async function listSources(
  deps: Pick<AccountDeps, "db" | "connections">,
  { store, sources, appUrl, secretsInEnvironment }: SourceSetup,
): Promise<readonly SourceOverview[]> {
  const connections = await deps.connections.list(deps.db.read, store.id);
  return sources.map((source) => {
    const connection = connections.find((one) => one.source === source.id);
    const served = store.isDefault && secretsInEnvironment.includes(source.id);
    return {
      id: source.id,
      label: source.label,
      docsUrl: source.docsUrl,
      secretHelp: source.secretHelp,
      isSecretChosen: source.isSecretChosen ?? false,
      hookUrl: `${appUrl}/api/hooks/${source.id}${store.isDefault ? "" : `/${store.slug}`}`,
      secret: secretState(connection?.hasSecret ?? false, served),
      lastHeardAt: connection?.lastHeardAt ?? null,
      lastRefusedAt: connection?.lastRefusedAt ?? null,
      lastRefusedWhy: connection?.lastRefusedWhy ?? null,
    };
  });
}

function secretState(hasSecret: boolean, servedByEnvironment: boolean): SecretState {
  if (hasSecret) return "set";
  return servedByEnvironment ? "from_environment" : "none";
}

export interface SecretChange {
  readonly source: Source;
  /** Null removes it: hooks of this source are then refused. */
  readonly secret: string | null;
}

/** Sets, replaces or removes the secret that a source signs its hooks with. It is kept encrypted and never read back. */
export async function saveSourceSecret(deps: AccountDeps, actor: Actor, change: SecretChange): Promise<void> {
  const secret = change.secret?.trim() ?? null;
  if (secret === "") throw new AppError("invalid", "Paste the secret.");
  const sealed = secret === null ? null : deps.secrets.seal(secret);
  await deps.db.transaction(async (tx) => {
    await deps.stores.saveSecret(tx, actor.storeId, change.source.id, sealed);
    await audit(deps, tx, actor, {
      action: sealed === null ? "source.remove_secret" : "source.set_secret",
      subject: change.source.id,
    });
  });
}
