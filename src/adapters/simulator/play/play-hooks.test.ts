import { describe, expect, it } from "vitest";
import type { SimulatedHook } from "../story/story";
import { newTally, type Playing, playHooks } from "./play-hooks";
import type { Answer } from "./post-hook";

const hookAt = (at: number, name = String(at)): SimulatedHook => ({
  at,
  source: "aftership",
  topic: "tracking_update",
  headers: {},
  body: name,
});

/** A server that answers what it is told to, on a clock that only `sleep` moves. */
function stage(hooks: readonly SimulatedHook[], answer: (body: string, attempt: number) => Answer) {
  let now = 0;
  const heard: { readonly body: string; readonly at: number }[] = [];
  const refused: string[] = [];
  const playing: Playing = {
    hooks,
    now: () => now,
    sleep: async (ms) => void (now += ms),
    send: async ({ body }) => {
      heard.push({ body, at: now });
      return answer(body, heard.filter((one) => one.body === body).length);
    },
    tally: newTally(),
    onRefusal: ({ why }) => refused.push(why),
    concurrency: 4,
    patienceMs: 20_000,
  };
  return { playing, heard, refused };
}

const busy: Answer = { kind: "try_again", why: "503" };

describe("playing hooks", () => {
  it("sends each at its own time and counts the answers", async () => {
    const hooks = [hookAt(1_000), hookAt(1_000, "again"), hookAt(5_000)];
    const { playing, heard } = stage(hooks, (body) => ({
      kind: body === "again" ? "duplicate" : "accepted",
    }));
    expect(await playHooks(playing)).toEqual({ kind: "played" });
    expect(heard).toEqual([
      { body: "1000", at: 1_000 },
      { body: "again", at: 1_000 },
      { body: "5000", at: 5_000 },
    ]);
    expect(playing.tally).toMatchObject({ sent: 3, accepted: 2, duplicate: 1, refused: 0 });
  });

  it("sends a hook again when the server is busy or being restarted, and never gives one up before its patience ends", async () => {
    const { playing, heard } = stage([hookAt(0), hookAt(100)], (body, attempt) =>
      body === "100" && attempt < 5 ? busy : { kind: "accepted" },
    );
    expect(await playHooks(playing)).toEqual({ kind: "played" });
    expect(heard.filter((one) => one.body === "100")).toHaveLength(5);
    expect(playing.tally).toMatchObject({ accepted: 2, retried: 4 });
  });

  it("gives up when the server stays away", async () => {
    const { playing } = stage([hookAt(0), hookAt(100), hookAt(1_000_000)], (body) =>
      body === "0" ? { kind: "accepted" } : busy,
    );
    expect(await playHooks({ ...playing, concurrency: 1 })).toEqual({ kind: "unreachable", why: "503" });
    expect(playing.tally.sent).toBe(2);
  });

  it("does not wait for a server that was never there", async () => {
    const { playing, heard } = stage([hookAt(0), hookAt(1)], () => ({
      kind: "try_again",
      why: "ECONNREFUSED",
    }));
    expect(await playHooks(playing)).toEqual({ kind: "unreachable", why: "ECONNREFUSED" });
    expect(heard).toHaveLength(1);
  });

  it("stops at once when the secret is wrong, and goes on when a single hook is refused", async () => {
    const wrong = stage([hookAt(0), hookAt(1)], () => ({ kind: "refused", status: 401, why: "signature" }));
    expect(await playHooks(wrong.playing)).toMatchObject({ kind: "turned_away", refusal: { status: 401 } });
    expect(wrong.heard).toHaveLength(1);
    const one = stage([hookAt(0), hookAt(1), hookAt(2)], (body) =>
      body === "1" ? { kind: "refused", status: 400, why: "shape" } : { kind: "accepted" },
    );
    expect(await playHooks(one.playing)).toEqual({ kind: "played" });
    expect(one.refused).toEqual(["shape"]);
    expect(one.playing.tally).toMatchObject({ accepted: 2, refused: 1 });
  });
});
