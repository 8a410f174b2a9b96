import type { NetworkOwner } from "./engagement";

/**
 * The networks that Apple has, and those from which the others say that they send mail (their SPF records): the same
 * machines look at what comes in. Evidence beside the user agent, never the only road to a grade.
 */
const NETWORKS: Readonly<Record<NetworkOwner, readonly string[]>> = {
  apple: ["17.0.0.0/8"],
  google: [
    "35.190.247.0/24",
    "64.233.160.0/19",
    "66.102.0.0/20",
    "66.249.64.0/19",
    "72.14.192.0/18",
    "74.125.0.0/16",
    "108.177.8.0/21",
    "173.194.0.0/16",
    "209.85.128.0/17",
    "216.58.192.0/19",
    "216.239.32.0/19",
  ],
  microsoft: [
    "40.92.0.0/15",
    "40.107.0.0/16",
    "52.100.0.0/15",
    "52.102.0.0/16",
    "52.103.0.0/17",
    "104.47.0.0/17",
  ],
  barracuda: ["64.235.144.0/20", "209.222.80.0/21"],
  mimecast: [
    "63.128.21.0/24",
    "91.220.42.0/24",
    "146.101.78.0/24",
    "185.58.84.0/22",
    "195.130.217.0/24",
    "205.139.110.0/23",
    "207.82.80.0/24",
    "207.211.30.0/24",
    "216.205.24.0/24",
  ],
  proofpoint: [
    "67.231.144.0/20",
    "91.207.212.0/22",
    "91.209.104.0/24",
    "148.163.128.0/19",
    "185.132.180.0/22",
    "185.183.28.0/22",
    "205.220.160.0/19",
    "208.86.200.0/22",
  ],
};

/** Whose network an IPv4 address belongs to; null for everybody else's, and for every other kind of address. */
export function networkOwner(address: string): NetworkOwner | null {
  const number = numberOf(address);
  if (number === null) return null;
  return ranges.find(({ from, to }) => number >= from && number <= to)?.owner ?? null;
}

const ranges = owners().flatMap(([owner, networks]) =>
  networks.flatMap((network) => {
    const [base = "", bits = "32"] = network.split("/");
    const from = numberOf(base);
    return from === null ? [] : [{ owner, from, to: from + 2 ** (32 - Number(bits)) - 1 }];
  }),
);

function owners(): readonly (readonly [NetworkOwner, readonly string[]])[] {
  const { apple, google, microsoft, barracuda, mimecast, proofpoint } = NETWORKS;
  return [
    ["apple", apple],
    ["google", google],
    ["microsoft", microsoft],
    ["barracuda", barracuda],
    ["mimecast", mimecast],
    ["proofpoint", proofpoint],
  ];
}

function numberOf(address: string): number | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1).map(Number);
  if (parts === undefined || parts.some((part) => part > 255)) return null;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}
