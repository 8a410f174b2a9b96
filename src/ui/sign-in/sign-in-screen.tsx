import { FlaskConical } from "lucide-react";
import { Door } from "./door";
import { SignInForm } from "./sign-in-form";

export interface SignInScreenProps {
  /** Where to go afterwards. */
  readonly next: string;
  readonly demo: { readonly email: string; readonly password: string } | null;
}

export function SignInScreen({ next, demo }: SignInScreenProps) {
  return (
    <Door title="Sign in" description="The right message after every order, and a full account of why.">
      <SignInForm next={next} demo={demo} />
      {demo ? (
        <p className="mt-6 flex gap-2.5 rounded border border-line bg-surface-sunken px-3.5 py-3 text-sm text-pretty text-ink-quiet">
          <FlaskConical aria-hidden className="mt-0.5 size-4 shrink-0 text-waiting" />
          <span>
            This is a fresh demo. The form is filled in with its account:{" "}
            <span className="font-mono text-xs text-ink">{demo.email}</span>, password{" "}
            <span className="font-mono text-xs text-ink">{demo.password}</span>
          </span>
        </p>
      ) : (
        <p className="mt-6 text-sm text-pretty text-ink-quiet">
          Forgot your password? An owner of your store can give you a new one under Settings, Team.
        </p>
      )}
    </Door>
  );
}
