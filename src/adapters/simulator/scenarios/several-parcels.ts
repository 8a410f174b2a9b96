import { DAY_MS } from "@/domain/shared/instant";
import { columbus, reno } from "../shop/warehouses";
import { sendParcel, setOff } from "../story/set-off";
import { scanned } from "../story/tell-parcel";
import type { Scenario } from "./scenario";

export const severalParcels: Scenario = {
  id: "several_parcels",
  label: "Two or three parcels from different warehouses on different days",
  weight: 60,
  wish: { destination: "home", minLines: 2 },
  worry: 1.6,
  tell(story) {
    const { plan, random } = story;
    const [first, ...rest] = plan.lines;
    if (first === undefined) return;
    const one = setOff(story, { lines: [first] });
    scanned(story, one.parcel, one.trip.scans);
    const groups = rest.length > 1 && random.chance(0.3) ? rest.map((line) => [line]) : [rest];
    for (const [index, lines] of groups.entries()) {
      const isAmerican = plan.warehouse.place.country === "US";
      const warehouse = isAmerican && index === 0 ? otherOf(plan.warehouse.id) : plan.warehouse;
      const notBefore = plan.placedAt + random.int(0, 2) * DAY_MS;
      const other = sendParcel(story, { lines, warehouse, notBefore });
      scanned(story, other.parcel, other.trip.scans);
    }
  },
};

function otherOf(id: number) {
  return id === reno.id ? columbus : reno;
}
