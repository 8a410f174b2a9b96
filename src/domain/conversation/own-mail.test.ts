import { expect, it } from "vitest";
import { isOwnMail } from "./own-mail";

const ownAddresses = ["Hello@Ash.example", "replies@ash.example"];
const from = (address: string) => ({ headers: {}, from: { address, name: null } });

it("a mail from an address of ours has come back, however either is written", () => {
  expect(isOwnMail(from("hello@ash.example"), { ownAddresses })).toBe(true);
  expect(isOwnMail(from("REPLIES@ash.example"), { ownAddresses })).toBe(true);
  expect(isOwnMail(from("dana@ash.example"), { ownAddresses })).toBe(false);
});

it("so has whatever carries our mark, whoever seems to have sent it", () => {
  const headers = { "x-milepost-message": "m1" };
  expect(isOwnMail({ headers, from: null }, { ownAddresses })).toBe(true);
  expect(isOwnMail({ headers: {}, from: null }, { ownAddresses })).toBe(false);
});
