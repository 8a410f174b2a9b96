import { aboutShipment } from "@/domain/journey/advance";
import type { Instant } from "@/domain/shared/instant";
import { AppError } from "../app-error";
import type { EmailRenderer } from "../ports/email-renderer";
import { type RehearsalDeps, type RehearsalInput, rehearsed } from "./run-rehearsal";

export type RehearsedText =
  | { readonly kind: "rendered"; readonly subject: string; readonly html: string; readonly text: string }
  | { readonly kind: "failed"; readonly why: string };

/**
 * One message of a rehearsal, written by the renderer that messages go out with, on the facts of its moment. Throws
 * AppError `not_found` where the rehearsal asks for no such message, `forbidden` for who may not read personal facts
 * and asks about a real order.
 */
export async function showRehearsedMessage(
  deps: RehearsalDeps & { readonly renderer: EmailRenderer },
  input: RehearsalInput & { readonly key: string },
): Promise<RehearsedText & { readonly at: Instant }> {
  const { store, key, seesPerson, subject } = input;
  if (subject.kind === "order" && !seesPerson)
    throw new AppError("forbidden", "Your role may not read what is written to a customer.");
  const { rehearsal } = await rehearsed(deps, input);
  const frame = rehearsal.frames.find(({ messages }) => messages.some((one) => one.key === key));
  const message = frame?.messages.find((one) => one.key === key);
  const version = message === undefined ? undefined : rehearsal.decisions.versionOf(message.versionId);
  if (frame === undefined || message === undefined || version === undefined)
    throw new AppError("not_found", "This rehearsal asks for no such message.");
  const { template, shipmentIds, shipmentId } = message;
  // A draft changes under one name: the renderer must not take an earlier one's layout for it.
  const named = {
    ...version,
    id: `${version.id} ${hashOf(JSON.stringify(version.messages[template] ?? null))}`,
  };
  await deps.renderer.prepare({ version: named, template, store });
  const rendered = deps.renderer.render({
    version: named,
    template,
    store,
    facts: aboutShipment(frame.facts, shipmentId),
    shipmentIds,
  });
  if (rendered.kind === "failed") return { ...rendered, at: frame.at };
  const { kind, subject: line, html, text } = rendered;
  return { kind, subject: line, html, text, at: frame.at };
}

/** Tells texts apart (FNV-1a, 32 bits): for a name in a cache, not for secrets. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}
