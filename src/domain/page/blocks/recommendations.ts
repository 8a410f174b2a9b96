import { z } from "zod";
import { defineBlock } from "../block";
import { textsSchema } from "../texts";

/** "You might also like": always below the tracking details, never while an exception is open (R125). */
export const recommendations = defineBlock({
  kind: "recommendations",
  label: "Recommendations",
  purpose: "Products that go with the order. Below the tracking details, and never while there is a problem.",
  config: z.object({
    heading: textsSchema.meta({ title: "Heading" }),
    most: z.number().int().min(1).max(6).meta({ title: "Products at most" }),
  }),
  initial: { heading: {}, most: 3 },
  isOnce: true,
  isRequired: false,
  position: "after_tracking",
  columns: ["main"],
  sentence: ({ most }) => `Up to ${most} ${most === 1 ? "product" : "products"} that go with the order`,
  texts: ({ heading }) => [{ name: "Heading", texts: heading }],
});
