/** What a DNS server answered. `failed` in a sentence: nothing is known then. */
export type DnsAnswer =
  | { readonly kind: "found"; readonly values: readonly string[] }
  | { readonly kind: "none" }
  | { readonly kind: "failed"; readonly why: string };

export interface DnsReader {
  /** Texts at a name, the parts of each put together (RFC 7208 §3.3). Names that lead elsewhere (CNAME) are followed. */
  texts(name: string): Promise<DnsAnswer>;
}
