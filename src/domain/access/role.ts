import { z } from "zod";

export const roles = ["owner", "manager", "executive", "senior_agent", "agent"] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

export const abilities = [
  "read_orders",
  "read_personal_facts",
  "act_on_orders",
  "read_journeys",
  "edit_journeys",
  "publish_journeys",
  "read_messages",
  "retry_messages",
  "read_hooks",
  "replay_hooks",
  "read_kpis",
  "edit_settings",
  "manage_team",
] as const;
export type Ability = (typeof abilities)[number];

const agentAbilities = [
  "read_orders",
  "read_personal_facts",
  "act_on_orders",
  "read_journeys",
  "read_messages",
  "retry_messages",
] as const satisfies readonly Ability[];

const granted = {
  owner: abilities,
  manager: abilities.filter((ability) => ability !== "manage_team"),
  executive: ["read_orders", "read_journeys", "read_messages", "read_kpis"],
  /** Differs in the tasks that are handed over: `queuesOf` (R110). */
  senior_agent: agentAbilities,
  agent: agentAbilities,
} as const satisfies Record<Role, readonly Ability[]>;

/** Whether a role may do something (R7). The server asks this for every procedure; screens ask it to hide what is refused. */
export function can(role: Role, ability: Ability): boolean {
  return granted[role].some((one) => one === ability);
}
