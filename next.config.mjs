// The security policy, with a nonce for each answer, is set by the front before Next is asked.
const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: { position: "bottom-right" },
  serverExternalPackages: ["better-sqlite3", "@node-rs/argon2", "pino", "pg", "pg-boss"],
  turbopack: { root: import.meta.dirname },
  headers: () => [{ source: "/:path*", headers: SECURITY_HEADERS }],
  // `npm run check` checks the types, of tests and scripts too; once is enough.
  typescript: { ignoreBuildErrors: true },
};

export default config;
