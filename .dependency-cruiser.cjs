/**
 * Who may import whom: domain <- application <- adapters <- server / app / ui.
 * Every rule is an error; an exception needs a line here with its reason.
 */

const PURE_LIBRARIES =
  "zod|temporal-polyfill|temporal-spec|liquidjs|countries-and-timezones|libphonenumber-js|fast-check|vitest";

/** Files of `folder` that ship: tests and their builders may reach further. */
const shipped = (folder) => ({ path: `^src/${folder}/`, pathNot: "\\.test\\.tsx?$" });

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    forbid("no-circular", "A cycle has no layer.", {}, { circular: true }),
    forbid(
      "domain-is-pure",
      "The domain imports itself and pure libraries only, so that it runs in the browser, the worker and tests alike.",
      shipped("domain"),
      { couldNotResolve: false, pathNot: `^src/domain/|^node_modules/(${PURE_LIBRARIES})/` },
    ),
    forbid(
      "application-knows-no-outside",
      "Use cases know the domain and ports; no SQL, HTTP, React or Node.",
      shipped("application"),
      { couldNotResolve: false, pathNot: `^src/(domain|application)/|^node_modules/(${PURE_LIBRARIES})/` },
    ),
    forbid(
      "ports-are-interfaces",
      "A port is what the application asks for; it knows the domain only.",
      { path: "^src/application/ports/", pathNot: "\\.test\\.ts$" },
      { path: "^src/(application/(?!ports/)|(adapters|server|app|ui)/)" },
    ),
    forbid(
      "adapters-implement-ports",
      "Adapters know the domain and the ports, not the use cases, the server or the screens.",
      shipped("adapters"),
      { path: "^src/(application/(?!ports/)|(server|app|ui|testing)/)" },
    ),
    forbid(
      "drizzle-stays-in-the-database-adapter",
      "Table types never leave src/adapters/db.",
      { path: "^src/", pathNot: "^src/(adapters/(db|queue)|testing)/|\\.test\\.ts$" },
      { path: "^node_modules/(drizzle-orm|better-sqlite3|pg)/" },
    ),
    forbid(
      "server-stays-below-the-screens",
      "The server may draw shared screens (the tracking page) but never imports a Next route.",
      shipped("server"),
      { path: "^src/(app|testing)/" },
    ),
    forbid(
      "ui-is-client-safe",
      "Screens import the domain, pure descriptors and types; everything else comes through tRPC.",
      shipped("ui"),
      {
        path: "^src/(application|adapters|server|app|testing)/",
        pathNot: "^src/adapters/(channels|sources)/[^/]+/descriptor\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    ),
    forbid(
      "app-goes-through-the-container",
      "A route parses, loads and renders; it reaches adapters and use cases through the server.",
      shipped("app"),
      { path: "^src/(adapters|application|testing)/", dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "one-container",
      "src/server/container.ts is the only file of the server that knows every adapter (the demo store and a thread that makes mails have a container of their own); others take what they are given.",
      {
        path: "^src/server/",
        pathNot:
          "^src/server/(container|main|demo/provide-demo|composer/composer-thread)\\.ts$|\\.test\\.ts$",
      },
      { path: "^src/adapters/(?!db/queries/)", dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "tests-do-not-ship",
      "Nothing that ships imports a test or its tools.",
      { path: "^src/", pathNot: "\\.test\\.tsx?$|^src/testing/" },
      { path: "\\.test\\.tsx?$|^src/testing/" },
    ),
    forbid(
      "no-dev-dependencies-at-run-time",
      "What the product imports is in dependencies.",
      { path: "^src/", pathNot: "\\.test\\.tsx?$|^src/testing/" },
      { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|dist)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
    cache: false,
  },
};
