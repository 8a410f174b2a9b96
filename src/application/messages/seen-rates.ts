import { consentSettingsOf } from "@/domain/settings/consent-settings";
import { DAY_MS } from "@/domain/shared/instant";
import { touchpointLabel } from "../orders/touchpoint-label";
import type { TouchpointReach } from "../ports/engagements";
import type { Store } from "../ports/rows";
import type { ReadDeps } from "../read-deps";

/** How far back the rates look. */
const DAYS = 14;
/** Ways on which somebody can give a sign of having seen a message. */
const SHOWN: ReadonlySet<string> = new Set(["email", "sms", "push"]);

export interface SeenRates {
  readonly days: number;
  /** Off: mails do not tell that they were opened. */
  readonly tracksOpens: boolean;
  /** Most messages first. Counts are of messages. */
  readonly rows: readonly (TouchpointReach & { readonly label: string })[];
}

/** How many of the last two weeks' messages were opened by anything, and how many a person has surely seen (C5, R95). */
export async function seenRates(
  deps: ReadDeps,
  store: Pick<Store, "id" | "tracksOpens">,
): Promise<SeenRates> {
  const to = deps.clock.now();
  const asked = { storeId: store.id, from: to - DAYS * DAY_MS, to, journeyId: null };
  const rows = (await deps.engagements.reach(deps.db.read, asked))
    .filter(({ channel }) => SHOWN.has(channel))
    .map((row) => ({ ...row, label: touchpointLabel(row.touchpoint) }))
    .sort((one, other) => other.sent - one.sent);
  return { days: DAYS, tracksOpens: consentSettingsOf(store).tracksOpens, rows };
}
