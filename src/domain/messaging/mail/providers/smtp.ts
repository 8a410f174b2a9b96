import type { MailProvider } from "../mail-provider";

/** Any mail server: it tells what it refuses while it is spoken to, and the rest by mail. */
export const smtp: MailProvider = {
  id: "smtp",
  label: "Another mail server",
  docsUrl: null,
  settings: [],
  needed: [],
  hookHelp: null,
  headers: () => ({}),
  dns: { spf: [], selectors: ["default", "mail", "dkim", "selector1", "selector2", "google"] },
};
