import { variables } from "./env";

const entries = Object.entries(variables);

/** The text of `.env.example`. */
export function envExample(): string {
  const parts = entries.map(
    ([name, { help, fallback }]) => `# ${help}\n# Default: ${fallback ?? "not set"}\n# ${name}=`,
  );
  return `# Every variable Milepost reads. All are optional.\n\n${parts.join("\n\n")}\n`;
}

/** The text of docs/reference/env.md. */
export function envReference(): string {
  const rows = entries.map(
    ([name, { help, fallback }]) => `| \`${name}\` | ${fallback ?? "not set"} | ${help} |`,
  );
  return `# Environment variables\n\nGenerated from \`src/server/env.ts\` by \`npm run docs\`. All are optional.\n\n| Name | Default | What it does |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
}
