import { newPasswordSchema } from "@/domain/settings/team-settings";
import { AppError } from "../app-error";

/** Throws AppError `invalid` when a password is too short, too long or the e-mail itself. */
export function checkNewPassword(password: string, email: string): void {
  const parsed = newPasswordSchema.safeParse(password);
  if (!parsed.success)
    throw new AppError("invalid", parsed.error.issues[0]?.message ?? "Choose another password.");
  if (password.trim().toLowerCase() === email)
    throw new AppError("invalid", "Choose a password that is not your e-mail address.");
}
