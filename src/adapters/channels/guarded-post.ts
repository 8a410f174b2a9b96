import { type LookupAddress, type LookupAllOptions, lookup } from "node:dns";
import { type IncomingHttpHeaders, request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";

export interface GuardedPost {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
  /** Absent: POST. */
  readonly method?: "GET" | "POST" | "PATCH";
  readonly timeoutMs: number;
  /** Hosts ("name" or "name:port") that may be reached although they are private or speak plain HTTP. */
  readonly allowedHosts: readonly string[];
  /** How much of the answer is read; absent: its beginning. */
  readonly answerBytes?: number;
  /** All addresses of a name; absent: as this machine knows them. */
  readonly resolve?: Resolve;
}

type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** How far a request came. "unsent": nothing was handed over. "lost": it was, and no answer came. */
export type PostAnswer =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly headers: IncomingHttpHeaders;
      readonly body: string;
    }
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "unsent"; readonly why: string }
  | { readonly kind: "lost"; readonly why: string };

/** Of an answer only the beginning is read. */
const ANSWER_LIMIT = 16_384;

/**
 * Posts to an address that somebody outside has named: only by https, only to public addresses, checked on the very
 * address that is connected to, so that no name can lead inside (SSRF). Redirects are not followed.
 */
export function guardedPost({
  url,
  headers,
  body,
  method = "POST",
  timeoutMs,
  allowedHosts,
  answerBytes = ANSWER_LIMIT,
  resolve: addressesOf = lookup,
}: GuardedPost): Promise<PostAnswer> {
  const refusal = refusedAddress(url, allowedHosts);
  if (refusal !== null) return Promise.resolve({ kind: "refused", why: refusal });
  const target = new URL(url);
  const isAllowed = isNamed(target, allowedHosts);
  const send = target.protocol === "https:" ? secureRequest : plainRequest;
  return new Promise((resolve) => {
    let isHandedOver = false;
    const fail = (error: Error) =>
      resolve(
        error instanceof PrivateAddress
          ? { kind: "refused", why: error.message }
          : { kind: isHandedOver ? "lost" : "unsent", why: error.message },
      );
    const posting = send(target, {
      method,
      headers: { ...headers, "Content-Length": String(Buffer.byteLength(body)) },
      agent: false,
      ...(isAllowed ? {} : { lookup: publicLookup(addressesOf) }),
    });
    const timer = setTimeout(() => posting.destroy(new Error(`No answer within ${timeoutMs} ms`)), timeoutMs);
    posting.on("error", (error) => {
      clearTimeout(timer);
      fail(error);
    });
    posting.on("response", (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const end = () => {
        clearTimeout(timer);
        const { statusCode = 0, headers: answered } = response;
        const text = Buffer.concat(chunks).toString("utf8");
        resolve({ kind: "answered", status: statusCode, headers: answered, body: text });
        posting.destroy();
      };
      response.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > answerBytes) end();
      });
      response.on("end", end);
      response.on("error", end);
    });
    posting.on("socket", (socket) =>
      socket.once(target.protocol === "https:" ? "secureConnect" : "connect", () => {
        isHandedOver = true;
      }),
    );
    posting.end(body);
  });
}

/** Why an address is not posted to, in a sentence; null when it may be. Names are looked at again when they are resolved. */
function refusedAddress(url: string, allowedHosts: readonly string[]): string | null {
  if (!URL.canParse(url)) return "This is no web address.";
  const target = new URL(url);
  if (isNamed(target, allowedHosts)) return null;
  if (target.protocol !== "https:") return "Only https:// addresses are posted to.";
  if (target.username !== "" || target.password !== "") return "An address must not carry a password.";
  const host = target.hostname.replace(/^\[|\]$|\.$/g, "");
  if (isIP(host) !== 0 && isPrivate(host)) return "This address is not a public one.";
  return host === "localhost" || host.endsWith(".localhost") ? "This address is not a public one." : null;
}

function isNamed({ hostname, host }: URL, allowedHosts: readonly string[]): boolean {
  return allowedHosts.includes(hostname) || allowedHosts.includes(host);
}

class PrivateAddress extends Error {}

/** A name with a public address and a private one leads inside as soon as the first does not answer: none is taken. */
const publicLookup =
  (addressesOf: Resolve): LookupFunction =>
  (hostname, options, callback) => {
    addressesOf(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, "", 0);
      if (addresses.some(({ address }) => isPrivate(address)))
        return callback(new PrivateAddress(`${hostname} is not a public address.`), "", 0);
      const [first] = addresses;
      if (options.all === true) return callback(null, addresses);
      return callback(null, first?.address ?? "", first?.family ?? 0);
    });
  };

/** Whether an address is one that the public internet does not lead to; so is what is no address. */
export function isPrivate(address: string): boolean {
  const [bare = ""] = address.split("%");
  switch (isIP(bare)) {
    case 4:
      return private4.check(bare, "ipv4");
    case 6:
      // IPv4 in the clothes of IPv6 (::ffff:10.0.0.1) is known by the first.
      return private4.check(bare, "ipv6") || private6.check(bare, "ipv6");
    default:
      return true;
  }
}

/**
 * Loopback, private, link-local, shared, documentation, multicast and reserved ranges (IANA special-purpose registries).
 * A list of each kind: in one list, a range of IPv6 that stands for IPv4 would hold every IPv4 address there is.
 */
const private4 = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  private4.addSubnet(network, prefix, "ipv4");
const private6 = new BlockList();
for (const [network, prefix] of [
  ["::", 96],
  ["::ffff:0:0:0", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["5f00::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const)
  private6.addSubnet(network, prefix, "ipv6");
