import type { Role } from "@/domain/access/role";

export const roleLabels = {
  owner: "Owner",
  manager: "CX manager",
  executive: "Executive",
  senior_agent: "Senior agent",
  agent: "Support agent",
} as const satisfies Record<Role, string>;
