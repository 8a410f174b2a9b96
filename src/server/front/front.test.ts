import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { findSource } from "@/adapters/sources/registry";
import { samplesOf } from "@/adapters/sources/samples/registry";
import { startTestFront, type TestFront } from "@/testing/test-front";

const sample = samplesOf.aftership?.[0];
const body = sample?.body ?? "{}";

function signed(text: string): Record<string, string> {
  const signature = findSource("aftership")?.sign(new TextEncoder().encode(text), "test-secret");
  return { "content-type": "application/json", ...sample?.headers, ...signature };
}

function post(front: TestFront, target: string, text = body, headers = signed(text)) {
  return front.ask("POST", target, { headers, body: text });
}

describe("hooks", () => {
  it("a signed hook is stored and then answered with 200", async () => {
    const front = await startTestFront();
    const answer = await post(front, "/api/hooks/aftership");
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ outcome: "accepted", message: expect.any(String) });
    expect(answer.headers["content-type"]).toContain("application/json");
    expect(await front.app.deps.queue.depth()).toMatchObject({ process_hook: 1 });
  });

  it("the same hook sent again is a duplicate", async () => {
    const front = await startTestFront();
    await post(front, "/api/hooks/aftership/test");
    const again = await post(front, "/api/hooks/aftership/test");
    expect([again.status, JSON.parse(again.text).outcome]).toEqual([200, "duplicate"]);
    const metrics = await front.ask("GET", "/metrics");
    expect(metrics.text).toContain('milepost_hooks_total{source="aftership",outcome="duplicate"} 1');
    expect(metrics.text).toContain('milepost_dedupe_hits_total{key="hook"} 1');
  });

  it("a hook without a signature, or with a wrong one, is refused with 401", async () => {
    const front = await startTestFront();
    const unsigned = await post(front, "/api/hooks/aftership", body, { "content-type": "application/json" });
    const forged = await post(front, "/api/hooks/aftership", `${body} `, signed(body));
    expect([unsigned.status, JSON.parse(unsigned.text).outcome]).toEqual([401, "missing_signature"]);
    expect([forged.status, JSON.parse(forged.text).outcome]).toEqual([401, "bad_signature"]);
  });

  it("a hook for a store that has no secret is refused with 401 and says where to set it", async () => {
    const front = await startTestFront({ front: { receiveHook: async () => ({ outcome: "no_secret" }) } });
    const answer = await post(front, "/api/hooks/aftership");
    expect([answer.status, JSON.parse(answer.text).outcome]).toEqual([401, "no_secret"]);
  });

  it("a signed body that is not JSON is answered with 400 and the reason", async () => {
    const front = await startTestFront();
    const answer = await post(front, "/api/hooks/aftership", "event=tracking_update");
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toEqual({ outcome: "malformed", message: "The body is not JSON." });
  });

  it("a source or store that does not exist is answered with 404", async () => {
    const front = await startTestFront();
    for (const target of [
      "/api/hooks/pigeon",
      "/api/hooks",
      "/api/hooks/",
      "/api/hooks/aftership/test/more",
    ]) {
      const answer = await post(front, target);
      expect([target, answer.status, JSON.parse(answer.text).outcome]).toEqual([
        target,
        404,
        "unknown_source",
      ]);
    }
    const store = await post(front, "/api/hooks/aftership/elsewhere");
    expect([store.status, JSON.parse(store.text).outcome]).toEqual([404, "unknown_store"]);
  });

  it("more than 1 MiB is answered with 413, announced or not, and never handed on", async () => {
    let received = 0;
    const front = await startTestFront({
      front: {
        receiveHook: async () => {
          received += 1;
          return { outcome: "accepted" };
        },
      },
    });
    const mebibyte = 1024 * 1024;
    const announced = await post(front, "/api/hooks/aftership", "x".repeat(mebibyte + 1));
    const chunked = await post(front, "/api/hooks/aftership", "x".repeat(mebibyte + 1), {
      "transfer-encoding": "chunked",
    });
    const justFits = await post(front, "/api/hooks/aftership", "x".repeat(mebibyte));
    expect([announced.status, chunked.status, justFits.status, received]).toEqual([413, 413, 200, 1]);
    expect(JSON.parse(announced.text).outcome).toBe("too_large");
    expect(announced.headers.connection).toBe("close");
  });

  it("a sender that asks before sending is told 413 before it sends", async () => {
    const front = await startTestFront();
    const text = await raw(
      front,
      "POST /api/hooks/aftership HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2000000\r\n\r\n",
    );
    expect(text).toMatch(/^HTTP\/1\.1 413 /);
  });

  it("other methods are answered with 405 and the one that works", async () => {
    const front = await startTestFront();
    for (const method of ["GET", "PUT", "DELETE", "OPTIONS"]) {
      const answer = await front.ask(method, "/api/hooks/aftership");
      expect([method, answer.status, answer.headers.allow]).toEqual([method, 405, "POST"]);
    }
  });

  it("a hook that cannot be stored is answered with 503, so that its sender tries again", async () => {
    const broken = { receiveHook: async () => Promise.reject(new Error("disk full")) };
    const front = await startTestFront({ front: broken });
    const answer = await post(front, "/api/hooks/aftership");
    expect([answer.status, JSON.parse(answer.text).outcome]).toEqual([503, "unavailable"]);
    expect(answer.headers["retry-after"]).toBe("5");
    expect(front.app.log.map(({ what }) => what)).toContain("A request failed");
    expect(answer.text).not.toContain("disk full");
  });

  it("a sender that hangs up in the middle of a body leaves nothing behind", async () => {
    const front = await startTestFront();
    const socket = connect(Number(new URL(front.url).port), "127.0.0.1");
    await new Promise<void>((resolve) => socket.once("connect", resolve));
    socket.write("POST /api/hooks/aftership HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
    socket.destroy();
    expect((await front.ask("GET", "/healthz")).status).toBe(200);
    expect(await front.app.deps.queue.depth()).toMatchObject({ process_hook: 0 });
  });
});

describe("the rest of the house", () => {
  it("everything else goes on to the screens, which learn the visitor's real address", async () => {
    const front = await startTestFront();
    const answer = await front.ask("GET", "/orders?q=1042", {
      headers: { "x-milepost-network": "10.9.9.9" },
    });
    expect(answer.text).toBe("next 127.0.0.1");
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    expect(answer.headers["x-request-id"]).toMatch(/^\S{8,}-1$/);
  });

  it("a path that tries to climb out leads nowhere", async () => {
    const front = await startTestFront();
    const targets = [
      "/track/../../etc/passwd",
      "/track/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
      "/track/geist.woff2/../../package.json",
      "/track/..%00",
      "/api/hooks/../../data/milepost.db",
    ];
    for (const target of targets) {
      const answer = await front.ask("GET", target);
      expect([target, [404, 405].includes(answer.status)]).toEqual([target, true]);
    }
    expect((await front.ask("GET", "//track/x")).text).toMatch(/^next/);
  });

  it("a target that is no path, or not HTTP at all, does no harm", async () => {
    const front = await startTestFront();
    for (const target of ["*", "http://elsewhere.example/track", "/track?%", "/track?store=%E0%A4%A", "/%"]) {
      const line = await raw(front, `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect([target, /^HTTP\/1\.1 (200|404) /.test(line)]).toEqual([target, true]);
    }
    expect(await raw(front, "nonsense\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
    expect((await front.ask("GET", "/healthz")).status).toBe(200);
  });

  it("a fault in the screens is answered with 500 and a request id, and told to nobody else", async () => {
    const front = await startTestFront({ front: { next: () => Promise.reject(new Error("secret detail")) } });
    const answer = await front.ask("GET", "/orders");
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain("secret detail");
    expect(JSON.parse(answer.text).requestId).toBe(answer.headers["x-request-id"]);
  });

  it("health says whether database and queue answer", async () => {
    const well = await startTestFront();
    expect(JSON.parse((await well.ask("GET", "/healthz")).text).status).toBe("ok");
    expect((await well.ask("HEAD", "/healthz")).text).toBe("");
    const ill = await startTestFront({
      front: { health: { database: () => Promise.reject(new Error("gone")), queue: async () => undefined } },
    });
    const answer = await ill.ask("GET", "/healthz");
    expect([answer.status, JSON.parse(answer.text).checks]).toEqual([
      503,
      { database: "failed", queue: "ok" },
    ]);
  });

  it("metrics are for this machine and for holders of the token", async () => {
    const front = await startTestFront({ front: { metricsToken: "scrape-me" } });
    const through = { "x-forwarded-for": "203.0.113.9" };
    expect((await front.ask("GET", "/metrics")).status).toBe(200);
    expect((await front.ask("GET", "/metrics", { headers: through })).status).toBe(404);
    const token = { ...through, authorization: "Bearer scrape-me" };
    expect((await front.ask("GET", "/metrics", { headers: token })).status).toBe(200);
    const wrong = { ...through, authorization: "Bearer scrape-m" };
    expect((await front.ask("GET", "/metrics", { headers: wrong })).status).toBe(404);
  });
});

/** Sends bytes as they are and gives back everything that comes. */
function raw(front: TestFront, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(front.url).port), "127.0.0.1", () => socket.write(bytes));
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      if (text.includes("\r\n\r\n") && !text.startsWith("HTTP/1.1 100")) socket.end();
    });
    socket.on("close", () => resolve(text));
    socket.on("error", reject);
  });
}
