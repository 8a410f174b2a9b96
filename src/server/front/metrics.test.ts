import { expect, it } from "vitest";
import { createMetrics } from "./metrics";

it("a stranger who makes up sources fills no memory, and hides none that is known", async () => {
  const metrics = createMetrics();
  metrics.add("milepost_hooks_total", { source: "shopify", outcome: "accepted" });
  for (let index = 0; index < 5_000; index += 1)
    metrics.add("milepost_hooks_total", { source: `made-up-${index}`, outcome: "too_large" });
  metrics.add("milepost_hooks_total", { source: "shopify", outcome: "accepted" });
  const text = await metrics.text();
  expect(text).toContain('milepost_hooks_total{source="shopify",outcome="accepted"} 2\n');
  expect(text).toContain('milepost_hooks_total{others="true"} 4001\n');
  expect(text.split("\n").length).toBeLessThan(1_010);
});
