import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";

/**
 * The address a request came from. Each trusted proxy adds one entry to the right of X-Forwarded-For, so the visitor's
 * own claim, which anybody can write, lies further left and is never read.
 */
export function networkAddressOf(req: IncomingMessage, trustedProxyHops: number): string {
  const direct = req.socket.remoteAddress ?? "unknown";
  if (trustedProxyHops === 0) return plainAddress(direct);
  const forwarded = forwardedFor(req);
  return plainAddress(forwarded.at(-Math.min(trustedProxyHops, forwarded.length)) ?? direct);
}

/** Whether the request was made on this very machine by something that is not a proxy. */
export function isLocalCaller(req: IncomingMessage): boolean {
  const isForwarded = forwardedFor(req).length > 0 || req.headers.forwarded !== undefined;
  const address = plainAddress(req.socket.remoteAddress ?? "");
  return !isForwarded && (address === "::1" || address.startsWith("127."));
}

/**
 * What is throttled as one visitor: an IPv4 address, or the 64 leading bits of an IPv6 address, since a home or a phone
 * gets all the rest to choose from.
 */
export function throttleSubject(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  if (tail === undefined) return left.slice(0, 4).join(":");
  const right = tail === "" ? [] : tail.split(":");
  const zeros: string[] = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0");
  return [...left, ...zeros, ...right].slice(0, 4).join(":");
}

function forwardedFor(req: IncomingMessage): readonly string[] {
  const written = req.headers["x-forwarded-for"];
  if (written === undefined) return [];
  const joined = typeof written === "string" ? written : written.join(",");
  return joined
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

/** IPv4 inside IPv6 ("::ffff:10.0.0.1") is the same visitor as the bare address; ports and zones are cut. */
function plainAddress(address: string): string {
  if (/^[\d.]+$/.test(address)) return address;
  const bare = address.replace(/^\[(.*)\](?::\d+)?$/, "$1").replace(/%.*$/, "");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare);
  return (mapped?.[1] ?? bare.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")).toLowerCase();
}
