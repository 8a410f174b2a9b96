import type { Facts } from "../facts";

export type FactValue = string | number | boolean | readonly string[] | null;

/** Decides which operators and which value control fit. `money` is in minor units, `hours` and `days` are spans. */
export type FactType =
  | "text"
  | "choice"
  | "list"
  | "number"
  | "money"
  | "hours"
  | "days"
  | "boolean"
  | "country";

/** Something a condition can ask for. `read` returns null when nobody knows it. */
export interface Fact {
  readonly id: string;
  readonly label: string;
  readonly type: FactType;
  readonly options?: readonly string[];
  /** True where it can be asked only of a run about one parcel. */
  readonly needsShipment?: boolean;
  read(facts: Facts): FactValue;
}
