import { expect, it } from "vitest";
import { likelyAddress } from "./address-slip";

it.each([
  ["dana@gmial.com", "dana@gmail.com"],
  ["dana@gmai.com", "dana@gmail.com"],
  ["dana@gmaill.com", "dana@gmail.com"],
  ["dana@gmail.co", "dana@gmail.com"],
  ["dana@gmail.con", "dana@gmail.com"],
  ["dana@hotmial.com", "dana@hotmail.com"],
  ["dana@hotnail.com", "dana@hotmail.com"],
  ["dana@outlok.com", "dana@outlook.com"],
  ["dana@yaho.com", "dana@yahoo.com"],
  ["dana@iclud.com", "dana@icloud.com"],
  ["dana@t-onlin.de", "dana@t-online.de"],
  ["Dana@Hotmail.cmo", "dana@hotmail.com"],
  ["dana@ash-and-ember.con", "dana@ash-and-ember.com"],
])("%s probably is %s", (given, meant) => {
  expect(likelyAddress(given)).toBe(meant);
});

it.each([
  "dana@gmail.com",
  "dana@googlemail.com",
  "dana@gmx.com",
  "dana@mail.com",
  "dana@gail.com",
  "dana@ymail.com",
  "dana@hotmail.de",
  "dana@yahoo.ca",
  "dana@live.nl",
  "dana@ash-and-ember.example",
  "dana@web.at",
  "not an address",
  "",
])("%s is left alone", (given) => {
  expect(likelyAddress(given)).toBeNull();
});
