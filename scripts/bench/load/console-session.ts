import { owner } from "./milepost-server";

/** Signs in over HTTP as a person's browser does, and returns the cookies of the session. */
export async function signInToConsole(origin: string): Promise<string> {
  const jar = new Map<string, string>();
  const keep = (response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const [name = "", ...value] = pair.split("=");
      jar.set(name, value.join("="));
    }
  };
  const cookies = () => Array.from(jar, ([name, value]) => `${name}=${value}`).join("; ");
  const asked = await fetch(`${origin}/api/auth/csrf`);
  keep(asked);
  const { csrfToken }: { csrfToken: string } = await asked.json();
  const answered = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { Cookie: cookies(), "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ ...owner, csrfToken, callbackUrl: `${origin}/`, json: "true" }),
  });
  keep(answered);
  if (![...jar.keys()].some((name) => name.includes("session-token")))
    throw new Error(`Signing in was answered with ${answered.status}.`);
  return cookies();
}
