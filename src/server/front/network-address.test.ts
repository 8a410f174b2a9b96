import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { isLocalCaller, networkAddressOf, throttleSubject } from "./network-address";

function from(remoteAddress: string, headers: Record<string, string> = {}): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: remoteAddress });
  const req = new IncomingMessage(socket);
  Object.assign(req.headers, headers);
  return req;
}

describe("the address a request came from", () => {
  it("is the connection's own where no proxy is trusted, whatever the request claims", () => {
    expect(networkAddressOf(from("::ffff:203.0.113.9", { "x-forwarded-for": "10.0.0.1" }), 0)).toBe(
      "203.0.113.9",
    );
  });

  it("is the one our own proxy added, never what stands to its left", () => {
    const req = from("10.0.0.2", { "x-forwarded-for": "6.6.6.6, 198.51.100.7:443, 10.0.0.1" });
    expect(networkAddressOf(req, 1)).toBe("10.0.0.1");
    expect(networkAddressOf(req, 2)).toBe("198.51.100.7");
    expect(networkAddressOf(req, 9)).toBe("6.6.6.6");
    expect(networkAddressOf(from("10.0.0.2"), 1)).toBe("10.0.0.2");
  });

  it("is local only without a proxy in between", () => {
    expect(isLocalCaller(from("127.0.0.1"))).toBe(true);
    expect(isLocalCaller(from("::1"))).toBe(true);
    expect(isLocalCaller(from("127.0.0.1", { "x-forwarded-for": "203.0.113.9" }))).toBe(false);
    expect(isLocalCaller(from("127.0.0.1", { forwarded: "for=203.0.113.9" }))).toBe(false);
    expect(isLocalCaller(from("203.0.113.9"))).toBe(false);
  });
});

it.each([
  ["203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:aaaa:bbbb:cccc:dddd", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["unknown", "unknown"],
])("%s is throttled as %s", (address, subject) => {
  expect(throttleSubject(address)).toBe(subject);
});
