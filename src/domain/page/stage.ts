/** What a shopper would say is going on with the order as a whole: questions and answers follow it. */
export const pageStages = [
  "preparing",
  "on_the_way",
  "late",
  "arriving",
  "to_collect",
  "delivered",
  "problem",
  "returning",
  "cancelled",
] as const;
export type PageStage = (typeof pageStages)[number];

export const stageLabels: Readonly<Record<PageStage, string>> = {
  preparing: "Being packed",
  on_the_way: "On its way",
  late: "Late or silent",
  arriving: "Out for delivery",
  to_collect: "Ready to collect",
  delivered: "Delivered",
  problem: "A problem",
  returning: "On its way back",
  cancelled: "Cancelled",
};
