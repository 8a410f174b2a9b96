import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RetryLater } from "@/application/ports/queue";
import { createPace } from "./pace";

const now = Date.UTC(2026, 5, 1, 12);

describe("the pace of a provider", () => {
  beforeEach(
    () => void vi.useFakeTimers({ now, toFake: ["setTimeout", "clearTimeout", "performance", "Date"] }),
  );
  afterEach(() => void vi.useRealTimers());

  const start = () => {
    const pace = createPace({ now: () => Date.now() });
    const gone: string[] = [];
    const ask = (
      name: string,
      priority: 0 | 1 | 2 | 3 | 4 = 2,
      perSecond: number | null = 10,
      account = "sms a",
    ) =>
      pace.turn({ account, perSecond, priority }).then(
        () => void gone.push(name),
        (error: unknown) =>
          void gone.push(
            error instanceof RetryLater ? `${name} in ${error.runAt - Date.now()}` : String(error),
          ),
      );
    return { pace, gone, ask };
  };

  it("lets no more go in a second than the provider takes", async () => {
    const { gone, ask } = start();
    for (let index = 0; index < 50; index += 1) void ask(`m${index}`);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(gone.length).toBeGreaterThanOrEqual(9);
    expect(gone.length).toBeLessThanOrEqual(10);
  });

  it("lets what matters more go first", async () => {
    const { gone, ask } = start();
    void ask("first");
    void ask("advertising", 4);
    void ask("news", 2);
    void ask("out for delivery", 0);
    void ask("more news", 2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(gone).toEqual(["first", "out for delivery", "news", "more news", "advertising"]);
  });

  it("keeps nobody waiting where no pace is set", async () => {
    const { gone, ask } = start();
    await Promise.all([ask("a", 2, null), ask("b", 2, null)]);
    expect(gone).toEqual(["a", "b"]);
  });

  it("lets the whole account rest when its provider asks for it, and no other account", async () => {
    const { pace, gone, ask } = start();
    pace.rest("sms a", 5_000);
    void ask("held", 2, null);
    void ask("of another shop", 2, null, "sms b");
    await vi.advanceTimersByTimeAsync(4_900);
    expect(gone).toEqual(["of another shop"]);
    await vi.advanceTimersByTimeAsync(200);
    expect(gone).toEqual(["of another shop", "held"]);
  });

  it("sends back to the queue who would wait for long, until the rest is over", async () => {
    const { pace, gone, ask } = start();
    void ask("gone");
    void ask("waits");
    pace.rest("sms a", 60_000);
    await vi.advanceTimersByTimeAsync(0);
    await ask("comes later");
    expect(gone).toEqual(["gone", "waits in 60000", "comes later in 60000"]);
  });

  it("keeps nobody when the work ends", async () => {
    const { pace, gone, ask } = start();
    pace.rest("sms a", 5_000);
    const waits = ask("waits");
    pace.stop();
    await waits;
    expect(gone).toEqual(["waits in 0"]);
  });
});
