import { type Exchange, sendJson } from "./exchange";
import { readBody } from "./read-body";

/** Two short fields fit many times over. */
const FORM_LIMIT_BYTES = 8 * 1024;

/** The fields of a posted form of at most `limitBytes`; null when there was none to read, and the exchange has been answered. */
export async function readForm(
  exchange: Exchange,
  limitBytes: number = FORM_LIMIT_BYTES,
): Promise<URLSearchParams | null> {
  const { req, res } = exchange;
  const read = await readBody(req, res, limitBytes);
  if (read.kind === "aborted") return null;
  if (read.kind === "too_large") {
    sendJson(exchange, 413, { outcome: "too_large", message: "This form holds a few short fields." }, [
      "Connection",
      "close",
    ]);
    return null;
  }
  if (!req.headers["content-type"]?.toLowerCase().startsWith("application/x-www-form-urlencoded")) {
    sendJson(exchange, 415, {
      outcome: "unsupported",
      message: "Send the form as a browser does (urlencoded).",
    });
    return null;
  }
  return new URLSearchParams(read.bytes.toString("utf8"));
}
