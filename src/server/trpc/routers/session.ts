import { changeOwnPassword } from "@/application/settings/change-own-password";
import { renameSelf, showOwnProfile } from "@/application/settings/own-profile";
import { passwordChangeSchema, profileSchema } from "@/domain/settings/team-settings";
import { accountDeps } from "../context";
import { router, signedIn } from "../procedures";

/** The person who is signed in. */
export const sessionRouter = router({
  me: signedIn.query(({ ctx }) => showOwnProfile(accountDeps(ctx.container), ctx.user)),

  rename: signedIn.input(profileSchema).mutation(async ({ ctx, input }) => {
    await renameSelf(accountDeps(ctx.container), ctx.user, input.name);
  }),

  /** Ends every session of the person, this one too: the caller signs in again with the new password. */
  changePassword: signedIn.input(passwordChangeSchema).mutation(async ({ ctx, input }) => {
    await changeOwnPassword(accountDeps(ctx.container), { user: ctx.user, ...input });
  }),
});
