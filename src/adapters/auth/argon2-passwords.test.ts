import { expect, test } from "vitest";
import { argon2Passwords } from "./argon2-passwords";

const passwords = argon2Passwords();

test("a password matches its own hash and no other does", async () => {
  const hash = await passwords.hash("correct horse battery");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwords.verify(hash, "correct horse battery")).toBe(true);
  expect(await passwords.verify(hash, "correct horse batterz")).toBe(false);
});

test("nobody's password never matches", async () => {
  expect(await passwords.verify(null, "")).toBe(false);
});

test("the digest of a token is always the same and does not show it", () => {
  expect(passwords.digest("mp_abc")).toBe(passwords.digest("mp_abc"));
  expect(passwords.digest("mp_abc")).toMatch(/^[0-9a-f]{64}$/);
});
