import type { PageStage } from "./stage";

/** The questions that come with Milepost, each with the stages at which people ask it. */
export const faqStages = {
  when_shipped: ["preparing"],
  label_only: ["preparing"],
  change_order: ["preparing"],
  window: ["on_the_way", "arriving"],
  no_scan: ["on_the_way", "late"],
  late_what_now: ["late"],
  not_home: ["arriving"],
  collect: ["to_collect"],
  delivered_not_here: ["delivered"],
  wrong_or_broken: ["delivered"],
  problem_next: ["problem"],
  return_money: ["returning"],
  cancelled_money: ["cancelled"],
} as const satisfies Readonly<Record<string, readonly PageStage[]>>;
export type FaqId = keyof typeof faqStages;
