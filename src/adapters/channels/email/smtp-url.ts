/** How to reach a mail server, read from SMTP_URL. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** True: TLS from the first byte (smtps). False: STARTTLS where the server offers it. */
  readonly isSecure: boolean;
  /** Refuse to go on without TLS. */
  readonly needsTls: boolean;
  /** Whether the server's certificate must be valid. Off only for a relay of one's own with a home-made one. */
  readonly verifiesCertificate: boolean;
  readonly credentials: { readonly user: string; readonly pass: string } | null;
  /** Connections at once, at most. */
  readonly connections: number;
  /** Messages in a second, at most; null: as many as the connections take. */
  readonly perSecond: number | null;
  /** The name we greet the server with; null = this machine's. */
  readonly ownName: string | null;
  /** How long the server may keep silent before a connection counts as lost. */
  readonly timeoutMs: number;
}

/**
 * Reads `smtp://user:password@host:587` or `smtps://…` with the options `?pool=8` (connections, 1 to 50),
 * `rate=14` (messages per second, 1 to 999), `tls=required`, `verify=off`, `name=` (our name in EHLO) and `timeout=` (seconds, 1 to 600). User and password are
 * percent-encoded. Throws an Error with a sentence that says what is wrong and never holds the password.
 */
export function readSmtpUrl(url: string): SmtpSettings {
  if (!URL.canParse(url))
    throw new Error("SMTP_URL is not an address. It looks like smtp://user:password@host:587.");
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  if (protocol !== "smtp:" && protocol !== "smtps:")
    throw new Error("SMTP_URL starts with smtp:// or smtps://.");
  if (hostname === "") throw new Error("SMTP_URL names no server.");
  const isSecure = protocol === "smtps:";
  return {
    host: hostname.replace(/^\[(.*)\]$/, "$1"),
    port: port === "" ? (isSecure ? 465 : 587) : Number(port),
    isSecure,
    needsTls: choice(searchParams, "tls", ["offered", "required"]) === "required",
    verifiesCertificate: choice(searchParams, "verify", ["on", "off"]) === "on",
    credentials:
      username === "" ? null : { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    connections: count(searchParams, "pool", { fallback: 8, min: 1, max: 50 }),
    perSecond: searchParams.has("rate")
      ? count(searchParams, "rate", { fallback: 1, min: 1, max: 999 })
      : null,
    ownName: searchParams.get("name"),
    timeoutMs: count(searchParams, "timeout", { fallback: 120, min: 1, max: 600 }) * 1000,
  };
}

function count(
  params: URLSearchParams,
  name: string,
  { fallback, min, max }: { fallback: number; min: number; max: number },
): number {
  const written = params.get(name);
  if (written === null) return fallback;
  const value = Number(written);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new Error(`SMTP_URL: ${name} is a whole number from ${min} to ${max}.`);
}

function choice(params: URLSearchParams, name: string, [first, second]: readonly [string, string]): string {
  const written = params.get(name) ?? first;
  if (written === first || written === second) return written;
  throw new Error(`SMTP_URL: ${name} is "${first}" or "${second}".`);
}
