import type { Role } from "@/domain/access/role";

/** What a role may do, in a line. */
export const roleHints = {
  owner: "Everything, the team too",
  manager: "Everything but the team",
  executive: "Reads figures, without shoppers' names",
  senior_agent: "As an agent, and the harder cases",
  agent: "Orders and messages of shoppers",
} as const satisfies Record<Role, string>;
