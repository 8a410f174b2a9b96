import { createCallerFactory, router } from "./procedures";
import { apiKeysRouter } from "./routers/api-keys";
import { backtestsRouter } from "./routers/backtests";
import { channelsRouter } from "./routers/channels";
import { consentsRouter } from "./routers/consents";
import { conversationsRouter } from "./routers/conversations";
import { factsRouter } from "./routers/facts";
import { hooksRouter } from "./routers/hooks";
import { journeysRouter } from "./routers/journeys";
import { mailRouter } from "./routers/mail";
import { messagesRouter } from "./routers/messages";
import { orderActionsRouter } from "./routers/order-actions";
import { ordersRouter } from "./routers/orders";
import { pageAnalyticsRouter } from "./routers/page-analytics";
import { plannerRouter } from "./routers/planner";
import { productsRouter } from "./routers/products";
import { recommendationsRouter } from "./routers/recommendations";
import { rehearsalRouter } from "./routers/rehearsal";
import { sessionRouter } from "./routers/session";
import { settingsRouter } from "./routers/settings";
import { supportRouter } from "./routers/support";
import { suppressionsRouter } from "./routers/suppressions";
import { tasksRouter } from "./routers/tasks";
import { teamRouter } from "./routers/team";
import { trackingRouter } from "./routers/tracking";
import { trackingPageRouter } from "./routers/tracking-page";

/** Every procedure there is, one router per noun. */
export const appRouter = router({
  apiKeys: apiKeysRouter,
  backtests: backtestsRouter,
  channels: channelsRouter,
  consents: consentsRouter,
  conversations: conversationsRouter,
  facts: factsRouter,
  hooks: hooksRouter,
  journeys: journeysRouter,
  mail: mailRouter,
  messages: messagesRouter,
  orderActions: orderActionsRouter,
  orders: ordersRouter,
  pageAnalytics: pageAnalyticsRouter,
  planner: plannerRouter,
  products: productsRouter,
  recommendations: recommendationsRouter,
  rehearsal: rehearsalRouter,
  session: sessionRouter,
  settings: settingsRouter,
  support: supportRouter,
  suppressions: suppressionsRouter,
  tasks: tasksRouter,
  team: teamRouter,
  tracking: trackingRouter,
  trackingPage: trackingPageRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures from a page or a test, under the same checks as over HTTP. */
export const createCaller = createCallerFactory(appRouter);
