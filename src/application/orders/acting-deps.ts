import type { Deps } from "../deps";
import type { AuditLog } from "../ports/accounts";
import type { Store } from "../ports/rows";
import type { Actor } from "../settings/account-deps";

/** What somebody who does something with an order by hand needs: it is written down. */
export interface ActingDeps extends Deps {
  readonly audit: AuditLog;
}

export interface OrderDeed {
  readonly store: Store;
  readonly actor: Actor;
  readonly orderId: string;
}
