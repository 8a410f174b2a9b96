import fc from "fast-check";
import { expect, it } from "vitest";
import { asStoreId } from "@/domain/access/store-id";
import { systemIds } from "./ids";
import { createReplyTokens } from "./reply-tokens";

const shop = asStoreId("shop");
const tokens = createReplyTokens("a secret for tests, at least 32 characters");
const issued = (id: string) => tokens.issue(shop, id) ?? "";

it("a signed answer address leads to its message, also in capital letters, and fits an address", () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const token = issued(id);
      expect(tokens.read(shop, token)).toBe(id);
      expect(tokens.read(shop, token.toUpperCase())).toBe(id);
      expect(token).toMatch(/^[0-9a-z]{39}$/);
    }),
  );
});

it("an altered, foreign or made-up token leads nowhere", () => {
  const token = issued(systemIds.next());
  const elsewhere = createReplyTokens("another secret for tests, 32 characters");
  expect(tokens.read(asStoreId("another"), token)).toBeNull();
  expect(elsewhere.read(shop, token)).toBeNull();
  for (let at = 0; at < token.length; at += 1) {
    const other = token[at] === "7" ? "8" : "7";
    expect(tokens.read(shop, token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
  }
  for (const made of ["", "x", `${token}0`, token.slice(1), "u".repeat(39), "0".repeat(39)])
    expect(tokens.read(shop, made)).toBeNull();
  expect(tokens.issue(shop, "no-uuid")).toBeNull();
});
