import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { openConsole } from "@/server/console/open-store";
import { safePath } from "@/ui/sign-in/safe-path";
import { SignInScreen } from "@/ui/sign-in/sign-in-screen";

export const metadata: Metadata = { title: "Sign in" };

interface SignInProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function SignIn({ searchParams }: SignInProps) {
  const { me, env } = await openConsole();
  const next = safePath((await searchParams)["next"]);
  if (me) redirect(next);
  return <SignInScreen next={next} demo={env.demoSignIn} />;
}
