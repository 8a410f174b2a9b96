import { createHmac, timingSafeEqual } from "node:crypto";

export interface SignedForm {
  /** The public address it was posted to, with its query. */
  readonly url: string;
  readonly fields: URLSearchParams;
  readonly authToken: string;
}

/** What Twilio writes into X-Twilio-Signature: the address, then each field's name and value in the order of the names. */
export function twilioSignature({ url, fields, authToken }: SignedForm): string {
  const names = [...new Set(fields.keys())].sort();
  const told = names.map((name) =>
    [...new Set(fields.getAll(name))]
      .sort()
      .map((value) => name + value)
      .join(""),
  );
  return createHmac("sha1", authToken)
    .update(`${url}${told.join("")}`, "utf8")
    .digest("base64");
}

/** In constant time; with and without the default port, which proxies add and take away. */
export function isSignedByTwilio(form: SignedForm, given: string): boolean {
  if (form.authToken === "") return false;
  const target = new URL(form.url);
  const port = target.protocol === "https:" ? "443" : "80";
  const spellings = [form.url];
  if (target.port === "")
    spellings.push(form.url.replace(`//${target.host}`, `//${target.hostname}:${port}`));
  return spellings
    .map((url) => isEqual(given, twilioSignature({ ...form, url })))
    .some((isGenuine) => isGenuine);
}

function isEqual(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
