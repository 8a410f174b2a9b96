"use client";

import { ApiProvider } from "../frame/api-provider";
import { PasswordForm } from "../settings/password-form";
import { Door } from "./door";

export interface WelcomeScreenProps {
  readonly name: string;
  readonly email: string;
}

/** The first sign-in with a one-time password: the person chooses their own. */
export function WelcomeScreen({ name, email }: WelcomeScreenProps) {
  return (
    <Door
      title={`Welcome, ${name}`}
      description="The password you came in with was made by somebody else. Choose your own; it ends the other one."
    >
      <ApiProvider>
        <PasswordForm
          email={email}
          currentLabel="One-time password"
          submitLabel="Set password and go on"
          after="/"
        />
      </ApiProvider>
    </Door>
  );
}
