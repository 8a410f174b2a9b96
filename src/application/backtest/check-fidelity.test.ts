import { expect, it } from "vitest";
import { createEmailRenderer } from "@/adapters/channels/email/email-renderer";
import { createAccountStores } from "@/adapters/db/create-account-stores";
import { openReader } from "@/adapters/db/open-reader";
import { createQueries } from "@/adapters/db/queries/create-queries";
import { startToldShop } from "@/testing/told-shop";
import { writeToCustomer } from "../orders/write-to-customer";
import { checkFidelity } from "./check-fidelity";

it("a message that a person wrote is no decision that a replay could have missed", async () => {
  const renderer = createEmailRenderer({ appUrl: "https://track.example" });
  const shop = await startToldShop({ renderer });
  const { deps, database, store } = shop;
  await shop.place("7");
  const writing = { ...deps, audit: createAccountStores(database).audit };
  await writeToCustomer(writing, {
    store,
    orderId: await shop.idOf("7"),
    actor: { userId: "lena", userName: "Lena", storeId: store.id },
    words: { subject: "Your parcel is found", text: "It comes on Friday." },
    requestId: "a",
  });
  await shop.advance("1d");
  expect(shop.outbox.map(({ subject }) => subject)).toContain("Your parcel is found");

  const reader = openReader(`file:${database.file}`);
  const { histories } = createQueries(reader);
  const until = deps.clock.now();
  const fidelity = await checkFidelity({ read: reader.read, histories }, { store, from: 0, until });
  await reader.close();
  expect(fidelity.pairs).toBeGreaterThan(1);
  expect(fidelity.mismatches).toEqual([]);
});
