import { expect, it } from "vitest";
import { orderNumbersIn } from "./order-numbers";
import { tagsOf, withTag } from "./reply-address";

it.each([
  ["Re: Order #1042", "#1042"],
  ["Question about order 1042", "1042"],
  ["Bestellung AE-1042 noch nicht da", "AE-1042"],
  ["Commande n° 1042", "1042"],
  ["Mi pedido 1042", "1042"],
  ["1042 where is it", "1042"],
])("an order's number in a subject: %s", (subject, number) => {
  expect(orderNumbersIn(subject)).toContain(number);
});

it("a subject without one names none", () => {
  expect(orderNumbersIn("Re: Your order is on its way")).toEqual([]);
  expect(orderNumbersIn("9".repeat(5000))).toEqual([]);
});

it("a subject full of numbers names the first five, each with and without its sign", () => {
  const many = Array.from({ length: 30 }, (_, index) => `#${1000 + index}`).join(" ");
  expect(orderNumbersIn(many)).toHaveLength(10);
  expect(orderNumbersIn(many).slice(0, 3)).toEqual(["#1000", "1000", "#1001"]);
});

it("a tag goes into an address and comes out again, whatever the case", () => {
  const address = withTag("Replies@Shop.example", "abc1");
  expect(address).toBe("Replies+abc1@Shop.example");
  expect(tagsOf(["x@y.example", address.toUpperCase()], "replies@shop.example")).toEqual(["abc1"]);
  expect(
    tagsOf(["replies@shop.example", "replies+@shop.example", "other+a@shop.example"], "replies@shop.example"),
  ).toEqual([]);
});
