/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["better-sqlite3", "@node-rs/argon2", "pino", "pg", "pg-boss"],
  outputFileTracingRoot: import.meta.dirname,
  outputFileTracingIncludes: { "/*": ["./drizzle/**/*"] },
};

export default config;
