import { changeAddress } from "./change-address";
import { contact } from "./contact";
import { redelivery } from "./redelivery";
import { refund } from "./refund";
import { reportProblem } from "./report-problem";
import type { RequestKind } from "./request-kind";
import { reschedule } from "./reschedule";
import { reship } from "./reship";
import type { Refusal, SelfServiceKind, SelfServiceSituation } from "./self-service-kind";

/** Everything a shopper can do or ask for, in the order the page offers it. */
export const selfServiceKinds: readonly SelfServiceKind[] = [
  reschedule,
  redelivery,
  changeAddress,
  reship,
  refund,
  reportProblem,
  contact,
];

/** The kind of this name. Throws where a kind is not listed, which is a fault of the program. */
export function selfServiceKind(kind: RequestKind): SelfServiceKind {
  const found = selfServiceKinds.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`No self-service kind ${kind}`);
  return found;
}

/**
 * Why a kind cannot be done now, or null. The store's settings come first, then what holds for every kind, then the
 * kind's own rule. A person can always be asked, unless the store says otherwise.
 */
export function refusalOf(one: SelfServiceKind, situation: SelfServiceSituation): Refusal | null {
  const { settings, order, open } = situation;
  if (settings.off.includes(one.kind)) return "switched_off";
  if (open.includes(one.kind)) return "already_requested";
  if (one.kind === "contact") return null;
  const country = order.shippingAddress?.country?.toUpperCase();
  if (settings.countries.length > 0 && !(country !== undefined && settings.countries.includes(country)))
    return "country";
  if (order.cancelledAt !== null) return "cancelled";
  return one.refusal(situation);
}
