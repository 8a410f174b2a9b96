import { addressProblem } from "./address-problem";
import { cancelled } from "./cancelled";
import { duplicates } from "./duplicates";
import { eddRevised } from "./edd-revised";
import { failedAttempt } from "./failed-attempt";
import { internationalCustoms } from "./international-customs";
import { late } from "./late";
import { localPickup } from "./local-pickup";
import { damaged, lost } from "./lost";
import { firstTimeBuyer, highValue, onTime, paidLater, testOrder } from "./on-time";
import { outOfOrder } from "./out-of-order";
import { printOnDemand } from "./print-on-demand";
import { refund } from "./refund";
import { returned } from "./returned";
import type { Scenario } from "./scenario";
import { severalParcels } from "./several-parcels";
import { silent } from "./silent";
import { unknownCode } from "./unknown-code";

/** Every way in which a simulated order may go. */
export const scenarios: readonly Scenario[] = [
  onTime,
  firstTimeBuyer,
  highValue,
  paidLater,
  late,
  silent,
  eddRevised,
  failedAttempt,
  addressProblem,
  returned,
  lost,
  damaged,
  severalParcels,
  internationalCustoms,
  printOnDemand,
  localPickup,
  cancelled,
  refund,
  duplicates,
  outOfOrder,
  unknownCode,
  testOrder,
];

export function findScenario(id: string): Scenario | undefined {
  return scenarios.find((one) => one.id === id);
}
