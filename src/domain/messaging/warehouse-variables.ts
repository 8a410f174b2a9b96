import type { Warehouse } from "../journey/store-facts";
import { oneLine } from "./one-line";

interface WarehouseVariables {
  readonly ships_from: string;
  readonly handling_time: string;
}

/** The place and the time of the warehouse that something leaves from, as far as the store tells them (R143). */
export function warehouseVariables(warehouse: Warehouse | undefined): WarehouseVariables {
  const days = warehouse?.handlingDays;
  return {
    ships_from: oneLine(warehouse?.place),
    handling_time: days === undefined || days === 0 ? "" : `${days} business ${days === 1 ? "day" : "days"}`,
  };
}
