import { expect, it } from "vitest";
import { emailHeaders } from "./email-headers";

const about = {
  storeSlug: "ash",
  touchpoint: "shipped",
  from: '"Ash & Ember" <hello@ash.example>',
  firstMessageId: null,
  unsubscribeUrl: "https://track.ash.example/track/abc/unsubscribe",
} as const;

it("advertising can be unsubscribed from with one click in the mail program (RFC 8058)", () => {
  expect(emailHeaders({ ...about, class: "marketing" })).toMatchObject({
    "List-Unsubscribe": "<https://track.ash.example/track/abc/unsubscribe>",
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
});

it("news of an order is not unsubscribed from like that (R38), and nothing is offered without a place to click", () => {
  for (const headers of [
    emailHeaders({ ...about, class: "transactional" }),
    emailHeaders({ ...about, class: "marketing", unsubscribeUrl: null }),
  ])
    expect(Object.keys(headers).filter((name) => name.startsWith("List-"))).toEqual([]);
});
