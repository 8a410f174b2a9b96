import { expect, it } from "vitest";
import { connectFailure, outcomeOf } from "./smtp-outcome";

function refusal(response: string) {
  const error = new Error("refused");
  return Object.assign(error, { response, responseCode: Number(response.slice(0, 3)), command: "DATA" });
}

const afterContent = (response: string) =>
  outcomeOf({ kind: "failed", error: refusal(response), isHandedOver: true }, "m1");

it.each([
  ["454 Throttling failure: Maximum sending rate exceeded.", null],
  ["454 Throttling failure: Daily message quota exceeded.", 600_000],
  ["421 4.7.28 Our system has detected an unusual rate of mail", null],
  ["451 Rate limit exceeded, try again in 90 seconds", 90_000],
  ["452 4.3.1 Too many messages in this minute", null],
])("a mail server that is asked too often is left alone for a while: %s", (response, afterMs) => {
  expect(afterContent(response)).toEqual({ kind: "retry", detail: response, afterMs, isThrottled: true });
});

it.each(["450 4.2.0 Greylisted, try again in 300 seconds", "452 4.2.2 Mailbox full", "451 4.3.0 Try later"])(
  "what is said of one message lets the others go: %s",
  (response) => {
    expect(afterContent(response)).not.toHaveProperty("isThrottled");
  },
);

it("one that takes no further connections is left alone as well", () => {
  expect(connectFailure(refusal("421 4.4.5 Too many connections from your host"))).toMatchObject({
    kind: "retry",
    isThrottled: true,
  });
});
