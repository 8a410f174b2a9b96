import { mailProviders } from "@/domain/messaging/mail/mail-providers";
import {
  checkDkim,
  checkDmarc,
  checkSpf,
  type DnsCheck,
  organisationalDomain,
} from "@/domain/messaging/mail/sender-dns";
import type { Deps } from "../deps";
import { readMailSettings } from "../mail-events/mail-settings";
import type { DnsReader } from "../ports/dns";
import type { Store } from "../ports/rows";
import { DKIM_SELECTOR, senderDomain } from "./mail-channel";

export interface SenderChecks {
  readonly domain: string;
  readonly checks: readonly DnsCheck[];
}

/** Looks up what receivers look up before they believe who sent a mail: SPF, DKIM and DMARC of the sender's domain. */
export async function checkSender(
  deps: Pick<Deps, "db" | "channelSettings" | "secrets"> & { readonly dns: DnsReader },
  store: Store,
): Promise<SenderChecks> {
  const { provider: id, values } = await readMailSettings(deps, deps.db.read, store.id);
  const { label: provider, dns } = mailProviders[id];
  const domain = senderDomain(store);
  const above = organisationalDomain(domain);
  const named = values[DKIM_SELECTOR] || null;
  const selectors = named === null ? dns.selectors : [named];
  const [spf, dmarc, dmarcAbove, keys] = await Promise.all([
    deps.dns.texts(domain),
    deps.dns.texts(`_dmarc.${domain}`),
    above === domain ? null : deps.dns.texts(`_dmarc.${above}`),
    Promise.all(
      selectors.map(async (selector) => ({
        selector,
        answer: await deps.dns.texts(`${selector}._domainkey.${domain}`),
      })),
    ),
  ]);
  return {
    domain,
    checks: [
      checkSpf({ domain, answer: spf, wanted: dns.spf, provider }),
      checkDkim({ domain, answers: keys, named, provider }),
      checkDmarc({
        domain,
        answer: dmarc,
        above: dmarcAbove === null ? null : { domain: above, answer: dmarcAbove },
      }),
    ],
  };
}
