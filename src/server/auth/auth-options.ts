import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { signIn } from "@/application/settings/sign-in";
import { DAY_MS, MINUTE_MS } from "@/domain/shared/instant";
import type { Container } from "../current-container";
import { accountDeps } from "../trpc/context";
import { networkAddressIn } from "./network-address-in";
import { hasSecureCookies } from "./session-token";

/** E-mail and password in, a signed cookie out. The cookie is believed only after the person was read from the database. */
export function authOptions(container: Container): AuthOptions {
  const { env } = container;
  return {
    secret: env.authSecret,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    useSecureCookies: hasSecureCookies(env),
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: (credentials, request) =>
          authorize(container, {
            email: credentials?.email ?? "",
            password: credentials?.password ?? "",
            networkAddress: networkAddressIn(request.headers ?? {}),
          }),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { ...token, ...user, sub: user.id } : token),
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: {
      error: (code) => container.deps.log.warn("Signing in met an error", { code }),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

const SESSION_SECONDS = (14 * DAY_MS) / 1_000;

/** Null for a wrong pair; the thrown message reaches the sign-in form as it is. */
async function authorize(container: Container, attempt: Parameters<typeof signIn>[1]) {
  const outcome = await signIn(accountDeps(container), attempt);
  if (outcome.kind === "refused") return null;
  if (outcome.kind === "throttled") {
    const minutes = Math.max(1, Math.ceil((outcome.retryAt - container.deps.clock.now()) / MINUTE_MS));
    throw new Error(`throttled:${minutes}`);
  }
  return { id: outcome.user.id, sessionEpoch: outcome.user.sessionEpoch };
}
