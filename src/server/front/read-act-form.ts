import { LARGEST_PHOTO_BYTES, MOST_PHOTOS } from "@/domain/self-service/photo/photo";
import type { ActSetting } from "./act-setting";
import { type Exchange, sendJson } from "./exchange";
import { readBody } from "./read-body";

/** The fields of an act's form, and its photos as they came. */
export interface ActForm {
  readonly fields: URLSearchParams;
  readonly files: readonly Uint8Array[];
}

/** An address and a message of a thousand signs, each of which may take nine when it is encoded. */
const TEXT_LIMIT_BYTES = 16 * 1024;
/** One photo more than is taken, so that its sender is told and not cut off. */
const PHOTOS_LIMIT_BYTES = (MOST_PHOTOS + 1) * LARGEST_PHOTO_BYTES + TEXT_LIMIT_BYTES;

/** Null when there was none to read, and the exchange has been answered. Photos are read from whoever gave the code only. */
export async function readActForm(
  exchange: Exchange,
  { kind, question }: ActSetting,
): Promise<ActForm | null> {
  const { req, res } = exchange;
  const type = req.headers["content-type"] ?? "";
  const isMultipart = /^multipart\/form-data\s*;/i.test(type);
  const mayBeLarge = isMultipart && kind === "report_problem" && question.isVerified;
  const read = await readBody(req, res, mayBeLarge ? PHOTOS_LIMIT_BYTES : TEXT_LIMIT_BYTES);
  if (read.kind === "aborted") return null;
  if (read.kind === "too_large") {
    const message = `Up to ${MOST_PHOTOS} photos of 5 MB each.`;
    sendJson(exchange, 413, { outcome: "too_large", message }, ["Connection", "close"]);
    return null;
  }
  if (isMultipart) {
    const form = await multipart(read.bytes, type);
    if (form !== null) return form;
  } else if (type.toLowerCase().startsWith("application/x-www-form-urlencoded"))
    return { fields: new URLSearchParams(read.bytes.toString("utf8")), files: [] };
  sendJson(exchange, 415, { outcome: "unsupported", message: "Send the form as a browser does." });
  return null;
}

/** Read by the platform's own parser; null for a broken body. */
async function multipart(bytes: Buffer, type: string): Promise<ActForm | null> {
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
  if (form === null) return null;
  const fields = new URLSearchParams();
  const files: Uint8Array[] = [];
  for (const [name, value] of form) {
    if (typeof value === "string") fields.set(name, value);
    // A browser sends an empty file where none was chosen.
    else if (value.size > 0) files.push(new Uint8Array(await value.arrayBuffer()));
  }
  return { fields, files };
}
