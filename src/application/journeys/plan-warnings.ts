import type { Problem } from "@/domain/journey/validate";
import { planCalendar } from "../planner/plan-calendar";
import type { Archetypes } from "../ports/archetypes";
import type { Store } from "../ports/rows";
import type { EditingDeps } from "./editing-deps";

const KINDS_NAMED = 3;

interface Shift {
  readonly label: string;
  readonly before: number;
  readonly after: number;
}

/**
 * What the planner has to say about publishing a journey's draft (C12): kinds of orders that would then be told too much
 * or too little and now are not. Nothing where no archetypes are at hand. The draft must be readable.
 */
export async function planWarnings(
  deps: EditingDeps,
  { store, journeyId }: { readonly store: Store; readonly journeyId: string },
): Promise<readonly Problem[]> {
  const { archetypes } = deps;
  if (archetypes === undefined) return [];
  const planning: EditingDeps & { readonly archetypes: Archetypes } = { ...deps, archetypes };
  const after = await planCalendar(planning, { store, journeyId });
  const before = await planCalendar(planning, { store, journeyId: null });
  const counts = new Map(before.rows.map(({ id, count }) => [id, count]));
  const shifts = after.rows.map(({ id, label, count }) => ({
    label,
    before: counts.get(id) ?? count,
    after: count,
  }));
  const { fatigueOver, gapBelow } = after.limits;
  const tooMany = shifts.filter((one) => one.after > fatigueOver && one.after > one.before);
  const tooFew = shifts.filter((one) => one.after < gapBelow && one.after < one.before);
  return [
    ...warning("fatigue", tooMany, `People tire of more than ${fatigueOver} messages about one order`),
    ...warning("gap", tooFew, `With fewer than ${gapBelow} messages people ask where their order is`),
  ];
}

function warning(code: string, shifts: readonly Shift[], says: string): Problem[] {
  if (shifts.length === 0) return [];
  const named = shifts
    .slice(0, KINDS_NAMED)
    .map(({ label, before, after }) => `"${label}" would get ${after}, now ${before}`);
  const rest = shifts.length - named.length;
  const more = rest > 0 ? `, and ${rest} more kinds of orders` : "";
  return [{ nodeId: null, severity: "warning", code, sentence: `${says}: ${named.join("; ")}${more}.` }];
}
