/** One record a receiver looks at before it believes who sent a mail. */
export type DnsCheckName = "spf" | "dkim" | "dmarc";

/** `weak`: it works, and could do more. `unknown`: nobody could be asked. */
export type DnsCheckState = "good" | "weak" | "missing" | "wrong" | "unknown";

export interface DnsCheck {
  readonly name: DnsCheckName;
  readonly state: DnsCheckState;
  /** One plain sentence, or two. */
  readonly sentence: string;
  /** The record as it stands, or the one that would do; null: none can be named. */
  readonly record: string | null;
}

/** As `DnsAnswer`, for what is asked at one name. */
export type TextsFound =
  | { readonly kind: "found"; readonly values: readonly string[] }
  | { readonly kind: "none" }
  | { readonly kind: "failed"; readonly why: string };

export interface SpfQuestion {
  readonly domain: string;
  readonly answer: TextsFound;
  /** What the provider's mail needs included; empty: nothing that is known. */
  readonly wanted: readonly string[];
  readonly provider: string;
}

/** Who may send in the name of a domain (RFC 7208). */
export function checkSpf({ domain, answer, wanted, provider }: SpfQuestion): DnsCheck {
  const check = (state: DnsCheckState, sentence: string, record: string | null): DnsCheck => ({
    name: "spf",
    state,
    sentence,
    record,
  });
  if (answer.kind === "failed") return check("unknown", answer.why, null);
  const records = answer.kind === "found" ? answer.values.filter((text) => /^v=spf1(\s|$)/i.test(text)) : [];
  const [record, second] = records;
  if (record === undefined) {
    const suggestion =
      wanted.length === 0 ? null : `v=spf1 ${wanted.map((one) => `include:${one}`).join(" ")} ~all`;
    return check(
      "missing",
      `${domain} names nobody who may send for it, so mail may land among junk.`,
      suggestion,
    );
  }
  if (second !== undefined)
    return check(
      "wrong",
      `${domain} has ${records.length} SPF records; receivers believe none of them then.`,
      record,
    );
  const terms = record.toLowerCase().split(/\s+/).slice(1);
  if (terms.some((term) => /^\+?all$/.test(term)))
    return check("wrong", `${domain} lets anybody send in its name ("+all").`, record);
  // Each of these has receivers look further, which they do ten times at most (§4.6.4).
  const asks = terms.filter((term) =>
    /^[+~?-]?(include:|a(:|\/|$)|mx(:|\/|$)|ptr|exists:)|^redirect=/.test(term),
  );
  if (asks.length > 10)
    return check(
      "wrong",
      `The record asks receivers to look further ${asks.length} times; ten is the most they do.`,
      record,
    );
  const isIncluded = wanted.some((one) => terms.some((term) => term.endsWith(`include:${one}`)));
  if (wanted.length > 0 && !isIncluded)
    return check(
      "weak",
      `${domain} has an SPF record that does not name ${provider}. That is fine where ${provider} sends under a return address of its own.`,
      record,
    );
  return wanted.length > 0
    ? check("good", `${domain} says that ${provider} may send for it.`, record)
    : check("good", `${domain} says who may send for it. Check that your mail server is among them.`, record);
}

export interface DkimQuestion {
  readonly domain: string;
  /** What stands at each selector that was asked for. */
  readonly answers: readonly { readonly selector: string; readonly answer: TextsFound }[];
  /** The one a person has named; null: none. */
  readonly named: string | null;
  readonly provider: string;
}

/** The keys that mail of a domain is signed with (RFC 6376). */
export function checkDkim({ domain, answers, named, provider }: DkimQuestion): DnsCheck {
  const check = (state: DnsCheckState, sentence: string, record: string | null = null): DnsCheck => ({
    name: "dkim",
    state,
    sentence,
    record,
  });
  const keys = answers.flatMap(({ selector, answer }) =>
    answer.kind === "found"
      ? answer.values.filter((text) => /(^|;)\s*p=/i.test(text)).map((text) => ({ selector, text }))
      : [],
  );
  const standing = keys.filter(({ text }) => publicKeyIn(text) !== "");
  const [key] = standing;
  if (key !== undefined) {
    const record = `${key.selector}._domainkey.${domain}`;
    // An RSA key of 1,024 bits takes 216 signs; an Ed25519 one 44, and is strong all the same.
    const isShort = !/k=ed25519/i.test(key.text) && publicKeyIn(key.text).length < 200;
    return isShort
      ? check(
          "weak",
          `The key "${key.selector}" is short; large mail providers want 1,024 bits, better 2,048.`,
          record,
        )
      : check("good", `Mail can be signed with the key "${key.selector}".`, record);
  }
  if (keys.length > 0)
    return check(
      "wrong",
      `The key "${keys[0]?.selector}" is withdrawn: mail signed with it is not believed.`,
    );
  const failed = answers.flatMap(({ answer }) => (answer.kind === "failed" ? [answer.why] : []));
  if (failed.length > 0 && failed.length === answers.length) return check("unknown", failed[0] ?? "");
  if (named !== null) return check("missing", `There is no key at ${named}._domainkey.${domain}.`);
  return answers.length === 0
    ? check(
        "unknown",
        `${provider} gives every account a name of its own for its key. Write the selector into the form to have it looked for.`,
      )
    : check(
        "missing",
        "No key was found under the usual names. If yours has another, write its selector into the form.",
      );
}

function publicKeyIn(record: string): string {
  return (/(?:^|;)\s*p=([^;]*)/i.exec(record)?.[1] ?? "").replaceAll(/\s/g, "");
}

export interface DmarcQuestion {
  readonly domain: string;
  readonly answer: TextsFound;
  /** What stands at the domain above, where the first has none. */
  readonly above: { readonly domain: string; readonly answer: TextsFound } | null;
}

/** What receivers do with mail that only pretends to come from a domain (RFC 7489). */
export function checkDmarc({ domain, answer, above }: DmarcQuestion): DnsCheck {
  const check = (state: DnsCheckState, sentence: string, record: string | null): DnsCheck => ({
    name: "dmarc",
    state,
    sentence,
    record,
  });
  const own = dmarcIn(answer);
  const inherited = own.length === 0 && above !== null ? dmarcIn(above.answer) : [];
  const [record, second] = own.length > 0 ? own : inherited;
  if (record === undefined) {
    const failed = answer.kind === "failed" ? answer : above?.answer;
    if (failed?.kind === "failed") return check("unknown", failed.why, null);
    return check(
      "missing",
      "Gmail and Yahoo want a DMARC record of everybody who sends much. This one would do to begin with.",
      "v=DMARC1; p=none",
    );
  }
  if (second !== undefined)
    return check(
      "wrong",
      `${domain} has more than one DMARC record; receivers believe none of them then.`,
      record,
    );
  const tags = new Map(
    record.split(";").map((tag) => {
      const [name = "", ...value] = tag.split("=");
      return [name.trim().toLowerCase(), value.join("=").trim().toLowerCase()] as const;
    }),
  );
  const isInherited = own.length === 0;
  const policy = (isInherited ? tags.get("sp") : undefined) ?? tags.get("p") ?? "";
  const from = isInherited && above !== null ? ` (from ${above.domain})` : "";
  if (policy === "none")
    return check(
      "weak",
      `Receivers only report what pretends to come from ${domain}${from}; they do not stop it.`,
      record,
    );
  if (policy === "quarantine")
    return check("good", `What pretends to come from ${domain} lands among junk${from}.`, record);
  if (policy === "reject")
    return check("good", `What pretends to come from ${domain} is refused${from}.`, record);
  return check("wrong", "The DMARC record does not say what to do (p= is missing or unknown).", record);
}

function dmarcIn(answer: TextsFound): readonly string[] {
  return answer.kind === "found" ? answer.values.filter((text) => /^v=dmarc1\s*(;|$)/i.test(text)) : [];
}

/** The domain a sub-domain inherits its policy from: the last two labels, three where the second is a registry's. */
export function organisationalDomain(domain: string): string {
  const labels = domain.split(".");
  const isRegistry = /^(co|com|net|org|gov|ac|edu|or|ne|go)$/.test(labels.at(-2) ?? "") && labels.length > 2;
  return labels.slice(isRegistry && (labels.at(-1) ?? "").length === 2 ? -3 : -2).join(".");
}
