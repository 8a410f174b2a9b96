import { describe, expect, it } from "vitest";
import { orderPlaced, scanNow, shippedNow, startStory, tellApp, textsSent } from "@/testing/parcel-story";
import type { TestApp } from "@/testing/test-app";

async function underWay(): Promise<TestApp> {
  const app = await startStory();
  await shippedNow(app);
  await app.advance("7h");
  await scanNow(app, "InTransit");
  await app.advance("1d");
  return app;
}

const after = (app: TestApp) => textsSent(app).slice(2);

describe("a delivery that is tried again", () => {
  it("is told each time it fails, the second time with what helps", async () => {
    const app = await underWay();
    await scanNow(app, "AttemptFail", { reason: "failed_attempt" });
    expect(after(app)).toEqual(["attempt_failed"]);
    await app.advance("20h");
    await scanNow(app, "OutForDelivery");
    await app.advance("6h");
    await scanNow(app, "AttemptFail", { reason: "failed_attempt" });
    await app.advance("20h");
    await scanNow(app, "OutForDelivery");
    await app.advance("4h");
    await scanNow(app, "Delivered");
    const failures = after(app).filter((text) => text?.startsWith("attempt"));
    expect(failures).toEqual(["attempt_failed", "attempt_failed_again"]);
  });

  it("and failed for the address is told as that alone", async () => {
    const app = await underWay();
    await scanNow(app, "AttemptFail", { reason: "address_issue" });
    await app.advance("1h");
    expect(after(app)).toEqual(["address_problem"]);
  });
});

describe("a subscription", () => {
  const subscription = (app: TestApp, more: object) => {
    const at = app.deps.clock.now();
    return tellApp(app, orderPlaced(at, { isSubscription: true, paidAt: at, ...more }));
  };

  it("is confirmed with its first order, which is paid as it is placed", async () => {
    const app = await startStory();
    await subscription(app, { sourceName: "subscription_contract_checkout_one" });
    expect(textsSent(app)).toEqual(["order_confirmed"]);
  });

  it("that renews itself tells of the payment", async () => {
    const app = await startStory();
    await subscription(app, { sourceName: "subscription_contract" });
    expect(textsSent(app)).toContain("payment_processed");
  });
});

describe("silence in customs", () => {
  it("is worded as what it is", async () => {
    const app = await startStory();
    await shippedNow(app);
    await app.advance("7h");
    await scanNow(app, "InTransit", { edd: "2026-03-30" });
    await app.advance("1d");
    await scanNow(app, "InTransit", { reason: "customs", edd: "2026-03-30" });
    await app.advance("5d");
    expect(after(app)).toContain("reassurance_customs");
    expect(after(app)).not.toContain("reassurance");
    expect(after(app)).not.toContain("in_transit");
  });
});
