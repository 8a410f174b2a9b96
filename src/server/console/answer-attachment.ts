import { sessionUser } from "@/application/settings/session-user";
import { can } from "@/domain/access/role";
import { readSession } from "../auth/session-token";
import { currentContainer } from "../current-container";
import { accountDeps } from "../trpc/context";

/**
 * A shopper's photo, to somebody of the store's team who may read about people. Everybody else, and everything that is
 * not there, gets one and the same 404.
 */
export async function answerAttachment(storeSlug: string, id: string): Promise<Response> {
  const container = currentContainer();
  const { deps, accounts, selfService } = container;
  const claim = await readSession(container.env);
  const user = claim === null ? null : await sessionUser(accountDeps(container), claim);
  const store = await deps.stores.findBySlug(deps.db.read, storeSlug);
  const membership = user && store && (await accounts.users.membership(deps.db.read, store.id, user.id));
  if (!store || !membership || !can(membership.role, "read_personal_facts")) return nothing();
  const attachment = await deps.selfService.findAttachment(deps.db.read, store.id, id);
  if (attachment === null) return nothing();
  const bytes = await selfService.attachments.read(attachment.id, deps.secrets.open(attachment.sealedKey));
  if (bytes === null) return nothing();
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": attachment.mediaType,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Content-Disposition": "inline",
    },
  });
}

function nothing(): Response {
  return new Response("Not found\n", { status: 404, headers: { "Cache-Control": "private, no-store" } });
}
