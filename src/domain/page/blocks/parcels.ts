import { z } from "zod";
import { defineBlock } from "../block";

/** A part for each parcel of an order that has several (C7). */
export const parcels = defineBlock({
  kind: "parcels",
  label: "Parcels",
  purpose: "A part for each parcel, where an order has several: its status, number and updates.",
  config: z.object({}),
  initial: {},
  isOnce: true,
  isRequired: true,
  position: "tracking",
  columns: ["main"],
  sentence: () => "A part for each of several parcels",
});
