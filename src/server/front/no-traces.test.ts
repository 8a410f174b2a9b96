import { expect, it } from "vitest";
import { monday } from "@/testing/builders/facts";
import { startTestFront } from "@/testing/test-front";
import { createMetrics } from "./metrics";

const form = { "content-type": "application/x-www-form-urlencoded" };

it("logs and metrics of a page that was looked at, proved, guessed and broken name no code and no person", async () => {
  const metrics = createMetrics();
  const front = await startTestFront({ now: monday, front: { metrics, clock: { now: () => monday } } });
  const order = await front.place({ deliveredAt: monday - 30 * 3_600_000 });
  const { ask, app } = front;
  const page = `/track/${order.trackingCode}`;
  const post = (target: string, said: Record<string, string>) =>
    ask("POST", target, { headers: form, body: new URLSearchParams(said).toString() });
  await ask("GET", page);
  await post(page, { proof: order.email ?? "" });
  await post(page, { proof: "somebody@else.example" });
  await post("/track", { number: order.number ?? "", proof: order.email ?? "" });
  await post(`${page}/csat`, { score: "1", comment: `${order.firstName} of ${order.email} is unhappy` });
  await post(`${page}/click`, { kind: "wismo_click" });
  await ask("GET", `/embed/${app.store.slug}/${order.trackingCode}`);
  await front.front.close();
  // From here on every read fails, and each failure is logged.
  await app.database.close();
  for (const target of [page, `${page}/csat`, `/embed/${app.store.slug}/${order.trackingCode}`])
    expect((await ask("GET", target)).status).toBe(500);
  const written = `${JSON.stringify(app.log)}\n${await metrics.text()}`;
  expect(app.log.length).toBeGreaterThanOrEqual(3);
  const secrets = [
    order.trackingCode,
    order.email,
    order.phone,
    order.firstName,
    order.lastName,
    order.number,
  ];
  for (const secret of secrets) if (secret) expect(written).not.toContain(secret);
});
