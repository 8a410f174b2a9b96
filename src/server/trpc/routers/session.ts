import { changeOwnPassword } from "@/application/settings/change-own-password";
import { passwordChangeSchema, profileSchema } from "@/domain/settings/team-settings";
import { accountDeps } from "../context";
import { router, signedIn } from "../procedures";

/** The person who is signed in. */
export const sessionRouter = router({
  me: signedIn.query(async ({ ctx }) => {
    const { deps, accounts } = ctx.container;
    const { id, name, email, passwordIsTemporary } = ctx.user;
    const memberships = await accounts.users.memberships(deps.db.read, id);
    const all = await deps.stores.list(deps.db.read);
    // The oldest store first, where people begin: with a demo, that is the demo with its 60 days.
    const stores = all.flatMap((store) => {
      const membership = memberships.find((one) => one.storeId === store.id);
      if (!membership) return [];
      const { slug, name, isDemo, zone, trackingHost = null } = store;
      return [{ slug, name, isDemo, zone, trackingHost, role: membership.role }];
    });
    return { id, name, email, passwordIsTemporary, stores };
  }),

  rename: signedIn.input(profileSchema).mutation(async ({ ctx, input }) => {
    const { deps, accounts } = ctx.container;
    await deps.db.transaction((tx) => accounts.users.update(tx, { ...ctx.user, name: input.name }));
  }),

  /** Ends every session of the person, this one too: the caller signs in again with the new password. */
  changePassword: signedIn.input(passwordChangeSchema).mutation(async ({ ctx, input }) => {
    await changeOwnPassword(accountDeps(ctx.container), { user: ctx.user, ...input });
  }),
});
