import { expect, it } from "vitest";
import type { AgentKind, NetworkOwner } from "./engagement";
import { networkOwner } from "./network-owner";
import { agentOf, readTraits } from "./read-traits";

const safari =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";

const agents: readonly (readonly [AgentKind, string | null])[] = [
  ["apple_privacy", "Mozilla/5.0"],
  [
    "gmail_proxy",
    "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)",
  ],
  [
    "gmail_prefetch",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0",
  ],
  ["yahoo_proxy", "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html"],
  ["scanner", "Barracuda Sentinel (EE)"],
  ["scanner", "Mozilla/5.0 (compatible; Mimecast URL Protect)"],
  ["scanner", "Mozilla/5.0 Proofpoint-URLDefense"],
  ["crawler", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"],
  ["crawler", "WhatsApp/2.23.20.0"],
  ["tool", "python-requests/2.31.0"],
  ["tool", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/120.0.0.0 Safari/537.36"],
  ["none", ""],
  ["none", null],
  ["mail_client", "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17328; Pro)"],
  ["mail_client", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.0"],
  ["mail_client", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"],
  ["browser", safari],
  [
    "browser",
    "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36",
  ],
  ["other", "SomethingNew/1.0"],
];

it.each(agents)("%s is told by %s", (kind, agent) => {
  expect(agentOf(agent)).toBe(kind);
});

const networks: readonly (readonly [string, NetworkOwner | null])[] = [
  ["17.58.12.9", "apple"],
  ["17.0.0.0", "apple"],
  ["17.255.255.255", "apple"],
  ["66.249.84.3", "google"],
  ["40.107.1.2", "microsoft"],
  ["209.222.82.255", "barracuda"],
  ["205.139.111.7", "mimecast"],
  ["148.163.135.28", "proofpoint"],
  ["18.0.0.0", null],
  ["16.255.255.255", null],
  ["127.0.0.1", null],
  ["300.1.1.1", null],
  ["2001:db8::1", null],
  ["unknown", null],
];

it.each(networks)("%s belongs to %s", (address, owner) => {
  expect(networkOwner(address)).toBe(owner);
});

it("nothing that is kept of a request holds its address or its agent's words", () => {
  const traits = readTraits({ userAgent: safari, networkAddress: "203.0.113.9", method: "HEAD" });
  expect(traits).toEqual({ agent: "browser", network: null, isLookingAhead: true, isFlagged: false });
});

it("a browser that says it fetches ahead is believed", () => {
  const asked = { userAgent: safari, networkAddress: null, method: "GET" };
  expect(readTraits({ ...asked, purposes: ["prefetch;prerender"] }).isLookingAhead).toBe(true);
  expect(readTraits(asked).isLookingAhead).toBe(false);
});
