import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  test: {
    environment: "node",
    pool: "forks",
    // Every core works, and a worker reads a module once for all its files: no test changes what modules share.
    maxWorkers: "100%",
    isolate: false,
    globalSetup: ["src/testing/postgres-for-tests.ts"],
    include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
    // A zone 5 h 45 min east of UTC: code that forgets a time zone fails on every machine.
    env: { TZ: "Asia/Kathmandu" },
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
