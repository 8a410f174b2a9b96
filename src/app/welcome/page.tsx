import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { openConsole } from "@/server/console/open-store";
import { WelcomeScreen } from "@/ui/sign-in/welcome-screen";

export const metadata: Metadata = { title: "Choose a password" };

export default async function Welcome() {
  const { me } = await openConsole();
  if (!me) redirect("/sign-in");
  if (!me.passwordIsTemporary) redirect("/");
  return <WelcomeScreen name={me.name} email={me.email} />;
}
