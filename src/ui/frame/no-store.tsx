"use client";

import { Store } from "lucide-react";
import { signOut } from "next-auth/react";
import { Button } from "../primitives/button";
import { Empty } from "../primitives/empty";

/** Signed in, but on nobody's team. */
export function NoStore({ email }: { email: string }) {
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <Empty
        icon={Store}
        isScreen
        title="You are not on any team yet"
        action={<Button onClick={() => void signOut({ callbackUrl: "/sign-in" })}>Sign out</Button>}
      >
        Ask the owner of a store to add {email} under Settings, Team.
      </Empty>
    </main>
  );
}
