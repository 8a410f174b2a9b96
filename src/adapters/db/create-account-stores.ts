import type { Accounts } from "@/application/ports/accounts";
import type { Database } from "./database";
import { createApiKeyStore } from "./stores/api-keys";
import { createAuditLog } from "./stores/audit-log";
import { createSourceConnections } from "./stores/source-connections";
import { createUserStore } from "./stores/users";

/** People, keys and what they did, on one database. Made once: the stores keep prepared statements. */
export function createAccountStores(database: Pick<Database, "t">): Omit<Accounts, "passwords"> {
  return {
    users: createUserStore(database),
    apiKeys: createApiKeyStore(database),
    connections: createSourceConnections(database),
    audit: createAuditLog(database),
  };
}
