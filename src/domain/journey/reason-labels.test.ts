import { expect, it } from "vitest";
import { reasonLabel, refuserOf } from "./reason-labels";

it.each([
  ["email", "Refused by the mail server"],
  ["sms", "Refused by the provider of text messages"],
  ["push", "Refused by the browser's push service"],
  ["webhook", "Refused by the address it was posted to"],
  ["klaviyo", "Refused by Klaviyo"],
])("a refusal on the channel %s is told in its own words", (channel, label) => {
  expect(reasonLabel("provider_refused", channel)).toBe(label);
});

it("a bounce says of which kind it was, and what is unknown is told by its name", () => {
  expect(reasonLabel("bounced:unknown_mailbox", "email")).toBe("Bounced: the mailbox does not exist");
  expect(reasonLabel("bounced:nobody_knows")).toBe("Bounced: the mail server refused it");
  expect(reasonLabel("provider_refused")).toBe("Refused by the provider");
  expect(reasonLabel("some_new_reason")).toBe("Some new reason");
  expect(refuserOf(undefined)).toBe("the provider");
});
