import type { CleanMarkup } from "@/domain/page/clean-page";
import type { Deps } from "../deps";
import type { Accounts } from "../ports/accounts";
import type { Tx } from "../ports/database";
import { type Actor, audit } from "../settings/account-deps";

/** What the use cases of the page builder are given. */
export interface PageBuilderDeps
  extends Pick<Deps, "db" | "pageVersions" | "clock" | "ids">,
    Pick<Accounts, "audit"> {
  readonly cleanMarkup: CleanMarkup;
}

/** Everything that stands in the history of a tracking page. */
type PageDeed = "changed" | "discarded" | "version_restored" | "published" | "rolled_back";

/** A line of the page's history. */
export async function auditPage(
  deps: PageBuilderDeps,
  tx: Tx,
  deed: {
    readonly actor: Actor;
    readonly action: PageDeed;
    readonly details?: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  const { actor, action, details = {} } = deed;
  await audit(deps, tx, actor, { action: `tracking_page.${action}`, subject: "Tracking page", details });
}
