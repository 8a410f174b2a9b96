import { createCallerFactory, router } from "./procedures";
import { apiKeysRouter } from "./routers/api-keys";
import { sessionRouter } from "./routers/session";
import { settingsRouter } from "./routers/settings";
import { teamRouter } from "./routers/team";

/** Every procedure there is, one router per noun. */
export const appRouter = router({
  apiKeys: apiKeysRouter,
  session: sessionRouter,
  settings: settingsRouter,
  team: teamRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures from a page or a test, under the same checks as over HTTP. */
export const createCaller = createCallerFactory(appRouter);
