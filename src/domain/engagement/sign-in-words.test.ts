import { expect, it } from "vitest";
import type { EngagementKind } from "./engagement";
import type { Graded } from "./grade-engagements";
import { signInWords } from "./sign-in-words";

const cases: readonly (readonly [EngagementKind, Graded["grade"], Graded["evidence"], string])[] = [
  ["open", "machine", "apple_privacy", "Opened by a machine: Apple's mail privacy fetches every picture"],
  ["open", "unknown", "too_soon", "Opened by a person or a machine: too soon after the message left"],
  ["click", "human", "browser", "Link followed by a person: a browser"],
  [
    "visit",
    "machine",
    "beside_scanner",
    "Tracking page loaded by its link by a machine: together with a mail scanner",
  ],
  ["reply", "human", "replied", "Answered"],
  ["receipt", "unknown", "receipt", "Arrived, says its provider"],
];

it.each(cases)("a %s by %s (%s) reads: %s", (...[kind, grade, evidence, sentence]) => {
  expect(signInWords({ kind, grade, evidence })).toBe(sentence);
});
