import { redirect } from "next/navigation";
import { openConsole } from "@/server/console/open-store";
import { NoStore } from "@/ui/frame/no-store";

/** The way in: to the person's first store. */
export default async function Home() {
  const { me } = await openConsole();
  if (!me) redirect("/sign-in");
  if (me.passwordIsTemporary) redirect("/welcome");
  const first = me.stores[0];
  if (first) redirect(`/s/${first.slug}`);
  return <NoStore email={me.email} />;
}
