import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: "./src/adapters/db/schema.sqlite.ts",
  out: "./drizzle/sqlite",
});
