import { createHmac } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { aftershipBody, shopperOf, stages } from "../bench/load/aftership-hook";
import { HOOK_SECRET } from "../bench/load/milepost-server";
import { wideAwakePlace } from "../bench/load/texting-shop";

/** A carrier service that behaves: it tells the news of each parcel in order, and repeats what was not answered. */
export interface SteadyShop {
  /** Begins no further parcel; resolves when all news of those begun has been accepted. */
  finish(): Promise<void>;
  /** The ids of the hooks that were answered with 200. None of them is ever sent again. */
  readonly accepted: ReadonlySet<string>;
  /** The e-mail address of each shopper whose parcel was delivered. */
  readonly shoppers: ReadonlySet<string>;
  /** Requests that were cut off or refused, and were sent again. */
  repeated(): number;
}

export interface SteadyShopOptions {
  /** Where to send a hook now: one of the doors that are meant to be open. */
  readonly door: () => number;
  /** Parcels that are told of at the same time. */
  readonly lanes: number;
  /** Between two pieces of news of one parcel. */
  readonly pauseMs: number;
}

export function startSteadyShop({ door, lanes, pauseMs }: SteadyShopOptions): SteadyShop {
  const run = `kill${Date.now().toString(36)}`;
  const accepted = new Set<string>();
  const shoppers = new Set<string>();
  let next = 0;
  let repeated = 0;
  let isFinishing = false;
  const place = wideAwakePlace();

  const tellOf = async (order: number) => {
    for (const stage of stages) {
      const body = aftershipBody({ run, order, stage, at: Date.now(), place });
      while (!(await isAccepted(door(), body))) {
        repeated += 1;
        await pause(50);
      }
      accepted.add(eventIdOf(body));
      await pause(pauseMs * (0.5 + Math.random()));
    }
    shoppers.add(shopperOf({ run, order }));
  };
  const lane = async () => {
    while (!isFinishing) {
      next += 1;
      await tellOf(next);
    }
  };
  const running = Promise.all(Array.from({ length: lanes }, lane));
  return {
    accepted,
    shoppers,
    repeated: () => repeated,
    async finish() {
      isFinishing = true;
      await running;
    },
  };
}

async function isAccepted(port: number, body: Buffer): Promise<boolean> {
  const signature = createHmac("sha256", HOOK_SECRET).update(body).digest("base64");
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/hooks/aftership`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "aftership-hmac-sha256": signature },
      body: new Uint8Array(body),
      signal: AbortSignal.timeout(10_000),
    });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    // Cut off, or nobody there: as far as the sender knows it has not been heard.
    return false;
  }
}

function eventIdOf(body: Buffer): string {
  const { event_id: eventId }: { event_id: string } = JSON.parse(body.toString());
  return eventId;
}
