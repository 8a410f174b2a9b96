import { cookies } from "next/headers";
import { getToken } from "next-auth/jwt";
import { z } from "zod";
import type { SessionClaim } from "@/application/settings/session-user";
import type { ConsoleEnv } from "../current-container";

const tokenSchema = z.object({ sub: z.string(), sessionEpoch: z.number() });

/** What the request's session cookie says, when it is ours and has not run out. */
export async function readSession(env: ConsoleEnv): Promise<SessionClaim | null> {
  const token = await getToken({
    req: requestWith(await cookies()),
    secret: env.authSecret,
    secureCookie: hasSecureCookies(env),
  });
  const parsed = tokenSchema.safeParse(token);
  return parsed.success ? { userId: parsed.data.sub, sessionEpoch: parsed.data.sessionEpoch } : null;
}

/** Cookies are bound to https wherever the deployment is reached by it. */
export function hasSecureCookies(env: ConsoleEnv): boolean {
  return env.appUrl.startsWith("https://");
}

type TokenRequest = NonNullable<Parameters<typeof getToken>[0]>["req"];

/** `getToken` reads nothing of a request but its cookies (a map, or a jar with `getAll`) and its headers. */
function requestWith(jar: Awaited<ReturnType<typeof cookies>>): TokenRequest {
  return { cookies: jar, headers: new Headers() } as unknown as TokenRequest;
}
