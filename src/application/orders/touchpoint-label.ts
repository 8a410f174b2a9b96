import { isTouchpointId, touchpoints } from "@/domain/journey/touchpoint";
import { ONE_OFF, ONE_OFF_LABEL } from "@/domain/messaging/one-off";

/** What people call it: "Out for delivery". One that a later version dropped keeps its name in words. */
export function touchpointLabel(id: string): string {
  if (id === ONE_OFF) return ONE_OFF_LABEL;
  return isTouchpointId(id) ? touchpoints[id].label : id.replaceAll("_", " ");
}
