import { z } from "zod";
import {
  changeMemberRole,
  removeMember,
  resetMemberPassword,
  restoreMember,
  setMemberDisabled,
} from "@/application/settings/change-member";
import { inviteMember } from "@/application/settings/invite-member";
import { roleSchema } from "@/domain/access/role";
import { invitationSchema } from "@/domain/settings/team-settings";
import { accountDeps } from "../context";
import { inStore, router } from "../procedures";

const manageTeam = inStore("manage_team");
const member = z.object({ userId: z.string().min(1).max(80) });
const memberWithRole = member.extend({ role: roleSchema });

/** Who works in a store. */
export const teamRouter = router({
  list: manageTeam.query(async ({ ctx }) => {
    const { deps, accounts } = ctx.container;
    const team = await accounts.users.team(deps.db.read, ctx.store.id);
    return team.map(({ user, membership }) => ({
      userId: user.id,
      name: user.name,
      email: user.email,
      role: membership.role,
      lastSignedInAt: user.lastSignedInAt,
      disabledAt: user.disabledAt,
      passwordIsTemporary: user.passwordIsTemporary,
      isYou: user.id === ctx.user.id,
    }));
  }),

  /** The one-time password is in this answer and nowhere else. */
  invite: manageTeam
    .input(invitationSchema)
    .mutation(({ ctx, input }) => inviteMember(accountDeps(ctx.container), ctx.actor, input)),

  changeRole: manageTeam.input(memberWithRole).mutation(async ({ ctx, input }) => {
    await changeMemberRole(accountDeps(ctx.container), ctx.actor, input);
  }),

  remove: manageTeam.input(member).mutation(async ({ ctx, input }) => {
    await removeMember(accountDeps(ctx.container), ctx.actor, input.userId);
  }),

  /** Takes a removal back. */
  restore: manageTeam.input(memberWithRole).mutation(async ({ ctx, input }) => {
    await restoreMember(accountDeps(ctx.container), ctx.actor, input);
  }),

  setDisabled: manageTeam.input(member.extend({ disabled: z.boolean() })).mutation(async ({ ctx, input }) => {
    await setMemberDisabled(accountDeps(ctx.container), ctx.actor, input);
  }),

  resetPassword: manageTeam.input(member).mutation(async ({ ctx, input }) => ({
    oneTimePassword: await resetMemberPassword(accountDeps(ctx.container), ctx.actor, input.userId),
  })),
});
