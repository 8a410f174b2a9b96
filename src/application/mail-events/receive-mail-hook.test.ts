import { expect, it } from "vitest";
import { createQueries } from "@/adapters/db/queries/create-queries";
import { startTestApp } from "@/testing/test-app";
import type { MailEventSource } from "../ports/mail-events";
import { receiveMailHook } from "./receive-mail-hook";

const incoming = { source: "ses", storeSlug: "test", headers: {}, body: new TextEncoder().encode("{}") };

/** A store that sends over SES, and a provider of which only what is said here differs. */
async function start(
  changes: Partial<MailEventSource>,
  values: Record<string, string> = { ses_topic: "arn" },
) {
  const { deps, store, database } = await startTestApp();
  const source: MailEventSource = {
    id: "ses",
    verify: async () => ({ ok: true }),
    read: () => ({
      kind: "confirmation",
      topic: "SubscriptionConfirmation",
      dedupeKey: "1",
      url: "https://x",
    }),
    confirm: async () => null,
    ...changes,
  };
  const taking = {
    ...deps,
    findMailSource: (id: string) => (id === "ses" ? source : undefined),
    mailSettings: async () => ({ provider: "ses", values }) as const,
  };
  const queries = createQueries(database);
  const kept = async () => {
    const page = { state: "ignored", after: null, limit: 5 } as const;
    return (await queries.hooks.list(deps.db.read, store.id, page)).rows.map(({ why }) => why);
  };
  return { receive: (changed = {}) => receiveMailHook(taking, { ...incoming, ...changed }), kept };
}

it("confirms a subscription and keeps that it did", async () => {
  const asked: string[] = [];
  const confirm = async (url: string) => {
    asked.push(url);
    return null;
  };
  const { receive, kept } = await start({ confirm });
  expect(await receive()).toEqual({ outcome: "ignored" });
  expect(asked).toEqual(["https://x"]);
  expect(await kept()).toEqual(["The subscription is confirmed."]);
});

it("has the provider come again when it could not be told, or its certificate not be had", async () => {
  const deaf = await start({ confirm: async () => "SNS could not be told." });
  expect(await deaf.receive()).toEqual({ outcome: "unavailable" });
  expect(await deaf.kept()).toEqual([]);
  const blind = await start({ verify: () => Promise.reject(new Error("It answered 503.")) });
  expect(await blind.receive()).toEqual({ outcome: "unavailable" });
});

it("believes nobody where nothing is set to believe them by, and knows whom it does not know", async () => {
  const unset = await start({}, {});
  expect(await unset.receive()).toEqual({ outcome: "no_secret" });
  const { receive } = await start({});
  expect(await receive({ source: "nobody" })).toEqual({ outcome: "unknown_source" });
  expect(await receive({ storeSlug: "nowhere" })).toEqual({ outcome: "unknown_store" });
});
