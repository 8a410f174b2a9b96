import type { Kit } from "./kit";
import { defineBacktestTables } from "./tables/backtests";
import { defineChannelTables } from "./tables/channels";
import { defineConversationTables } from "./tables/conversations";
import { defineCustomerTables } from "./tables/customers";
import { defineEditingTables } from "./tables/editing";
import { defineEngagementTables } from "./tables/engagements";
import { defineHeardOnceTables } from "./tables/heard-once";
import { defineInboundTables } from "./tables/inbound";
import { defineDeadJobTables } from "./tables/jobs";
import { defineJourneyTables, defineRunTables } from "./tables/journeys";
import { defineMailEventTables } from "./tables/mail-events";
import { defineMessageTables } from "./tables/messages";
import { defineOrderTables } from "./tables/orders";
import { definePageActivityTables } from "./tables/page-activity";
import { definePageVersionTables } from "./tables/page-versions";
import { definePauseTables } from "./tables/pauses";
import { defineProductTables } from "./tables/products";
import { definePushTables } from "./tables/push";
import { defineRecommendationTables } from "./tables/recommendations";
import { defineSelfServiceTables } from "./tables/self-service";
import { defineStoreTables } from "./tables/stores";
import { defineTaskTables } from "./tables/tasks";
import { defineTeamTables } from "./tables/team";

/** Every table of the product, written once for both dialects. Each row names its store, which comes first in indexes. */
export function defineTables(k: Kit) {
  const journeyTables = defineJourneyTables(k);
  return {
    ...defineStoreTables(k),
    ...defineTeamTables(k),
    ...defineInboundTables(k),
    ...defineCustomerTables(k),
    ...defineOrderTables(k),
    ...journeyTables,
    ...defineEditingTables(k, journeyTables.journeys),
    ...defineBacktestTables(k, journeyTables),
    ...defineRunTables(k),
    ...defineMessageTables(k),
    ...defineTaskTables(k),
    ...definePauseTables(k),
    ...definePageActivityTables(k),
    ...definePageVersionTables(k),
    ...defineSelfServiceTables(k),
    ...defineProductTables(k),
    ...defineRecommendationTables(k),
    ...definePushTables(k),
    ...defineChannelTables(k),
    ...defineMailEventTables(k),
    ...defineEngagementTables(k),
    ...defineConversationTables(k),
    ...defineHeardOnceTables(k),
    ...defineDeadJobTables(k),
  };
}

export type Tables = ReturnType<typeof defineTables>;
