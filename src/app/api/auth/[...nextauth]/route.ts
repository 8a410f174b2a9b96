import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/server/auth/auth-options";
import { currentContainer } from "@/server/current-container";

interface AuthRoute {
  readonly params: Promise<{ nextauth: string[] }>;
}

async function answer(request: NextRequest, route: AuthRoute): Promise<Response> {
  const handle: (request: NextRequest, route: AuthRoute) => Promise<Response> = NextAuth(
    authOptions(currentContainer()),
  );
  return handle(request, route);
}

export { answer as GET, answer as POST };
