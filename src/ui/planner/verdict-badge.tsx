import { CircleCheck, TrendingDown, TriangleAlert } from "lucide-react";
import type { PlannedOrder } from "@/application/planner/plan-calendar";
import { Badge } from "../primitives/badge";

const looks = {
  few: { tone: "waiting", icon: TrendingDown, words: "few" },
  good: { tone: "quiet", icon: CircleCheck, words: "" },
  many: { tone: "trouble", icon: TriangleAlert, words: "many" },
} as const;

/** How many messages, and whether that is too few or too many (R27). */
export function VerdictBadge({ order }: { order: Pick<PlannedOrder, "count" | "verdict"> }) {
  const { tone, icon, words } = looks[order.verdict];
  return (
    <Badge tone={tone} icon={icon}>
      {order.count} {order.count === 1 ? "message" : "messages"}
      {words === "" ? "" : `, ${words}`}
    </Badge>
  );
}
