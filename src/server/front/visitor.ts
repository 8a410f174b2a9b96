import { isHumanVisit } from "@/application/tracking/visitor-kind";
import type { Traits } from "@/domain/engagement/engagement";
import { readTraits } from "@/domain/engagement/read-traits";
import { touchpointOfMark } from "@/domain/page-activity/touchpoint-mark";
import type { Exchange } from "./exchange";

/** What is kept of whoever asks: words of closed sets. */
export function traitsOf({
  req: { headers, method = "GET" },
  networkAddress,
}: Pick<Exchange, "req" | "networkAddress">): Traits {
  const purposes = ["purpose", "sec-purpose", "x-moz", "x-purpose"].flatMap((name) => headers[name] ?? []);
  return readTraits({ userAgent: headers["user-agent"] ?? null, networkAddress, method, purposes });
}

type Asked = Pick<Exchange, "req" | "query">;

/** Whether a shopper asks, as far as it can be told: no machine, and nobody of the team who is signed in to the console. */
export function isShopper({ req }: Pick<Exchange, "req">): boolean {
  return isHuman({ req }) && !isOfTheTeam({ req });
}

/** Whether a person asks, as far as headers tell. */
export function isHuman({ req: { headers } }: Pick<Exchange, "req">): boolean {
  const one = (name: string) => {
    const value = headers[name];
    return typeof value === "string" ? value : value?.[0];
  };
  return isHumanVisit({
    "user-agent": headers["user-agent"],
    purpose: one("purpose"),
    "sec-purpose": one("sec-purpose"),
    "x-moz": one("x-moz"),
    "x-purpose": one("x-purpose"),
  });
}

/** Agents look at pages all day: that is no visit (kpis §2). */
export function isOfTheTeam({ req }: Pick<Exchange, "req">): boolean {
  return req.headers.cookie?.includes("next-auth.session-token") ?? false;
}

/** The touchpoint whose message brought them: its mark stands in the link (?m=). Null for every other way. */
export function viaOf({ query }: Pick<Asked, "query">): string | null {
  return query.includes("m=") ? touchpointOfMark(new URLSearchParams(query).get("m")) : null;
}
