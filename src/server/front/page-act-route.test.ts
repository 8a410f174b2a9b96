import { describe, expect, it } from "vitest";
import { startTestFront } from "@/testing/test-front";

const unknown = "A".repeat(27);

describe("what can be done about an order", () => {
  it("an unknown code and an act that does not exist are answered like any path that leads nowhere", async () => {
    const front = await startTestFront();
    const { trackingCode } = await front.place({}, [{}]);
    const nowhere = await front.ask("GET", `/track/${unknown}`);
    for (const path of [
      `/track/${unknown}/refund`,
      `/track/${trackingCode}/juggle`,
      `/track/${trackingCode}/juggle/three-balls`,
    ]) {
      const answer = await front.ask("GET", path);
      expect([answer.status, answer.text]).toEqual([404, nowhere.text]);
    }
  });

  it("whoever guesses codes this way is stopped like everybody who guesses", async () => {
    const front = await startTestFront();
    for (let tries = 0; tries < 100; tries += 1) {
      await front.ask("GET", `/track/${unknown}/refund`);
    }
    const { trackingCode } = await front.place({}, [{}]);
    const answer = await front.ask("GET", `/track/${trackingCode}/refund`);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
  });
});
