import { isTouchpointId, touchpoints } from "@/domain/journey/touchpoint";

/** What people call it: "Out for delivery". One that a later version dropped keeps its name in words. */
export function touchpointLabel(id: string): string {
  return isTouchpointId(id) ? touchpoints[id].label : id.replaceAll("_", " ");
}
