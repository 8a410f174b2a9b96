import { LockKeyhole } from "lucide-react";
import type { Role } from "@/domain/access/role";
import { Empty } from "./empty";

export interface ForbiddenStateProps {
  /** "change settings", "see parked hooks". */
  readonly what: string;
  readonly role: Role;
}

/** The person's role may not do this: says so, and who may. */
export function ForbiddenState({ what, role }: ForbiddenStateProps) {
  return (
    <Empty isScreen icon={LockKeyhole} title={`Your role cannot ${what}`}>
      You are {articleOf[role]} {role.replace("_", " ")} of this store. An owner can change that under
      Settings, Team.
    </Empty>
  );
}

const articleOf = {
  owner: "an",
  manager: "a",
  executive: "an",
  senior_agent: "a",
  agent: "an",
} as const satisfies Record<Role, string>;
