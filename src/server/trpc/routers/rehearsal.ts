import { z } from "zod";
import { firstScenario } from "@/application/rehearsal/first-scenario";
import { runRehearsal } from "@/application/rehearsal/run-rehearsal";
import { showRehearsedMessage } from "@/application/rehearsal/show-message";
import { can, type Role } from "@/domain/access/role";
import type { Container } from "../../current-container";
import { editingDeps } from "../context";
import { idSchema } from "../inputs";
import { inStore, router } from "../procedures";

const readJourneys = inStore("read_journeys");
const rehearsal = z.object({
  journeyId: idSchema,
  side: z.enum(["draft", "published"]),
  subject: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("order"), orderId: idSchema }),
    z.object({ kind: z.literal("archetype"), archetypeId: idSchema }),
  ]),
});

/** A journey played on one order, with nothing written or sent. */
export const rehearsalRouter = router({
  scenarios: readJourneys.query(({ ctx }) => ctx.container.archetypes.list()),

  /** The kind of order a rehearsal of this journey begins with. */
  firstScenario: readJourneys.input(rehearsal.omit({ subject: true })).query(({ ctx, input }) =>
    firstScenario(rehearsalDeps(ctx.container), {
      store: ctx.store,
      seesPerson: seesPerson(ctx.role),
      journeyId: input.journeyId,
      side: input.side,
    }),
  ),

  run: readJourneys.input(rehearsal).query(({ ctx, input }) =>
    runRehearsal(rehearsalDeps(ctx.container), {
      store: ctx.store,
      seesPerson: seesPerson(ctx.role),
      journeyId: input.journeyId,
      side: input.side,
      subject: input.subject,
    }),
  ),

  message: readJourneys.input(rehearsal.extend({ key: z.string().min(1).max(300) })).query(({ ctx, input }) =>
    showRehearsedMessage(
      { ...rehearsalDeps(ctx.container), renderer: ctx.container.renderer },
      {
        store: ctx.store,
        seesPerson: seesPerson(ctx.role),
        journeyId: input.journeyId,
        side: input.side,
        subject: input.subject,
        key: input.key,
      },
    ),
  ),
});

function rehearsalDeps(container: Container) {
  return { ...editingDeps(container), archetypes: container.archetypes };
}

function seesPerson(role: Role): boolean {
  return can(role, "read_personal_facts");
}
