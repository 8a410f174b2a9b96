import { makeRequest, type Photo } from "@/application/self-service/make-request";
import { throttleRequests } from "@/application/self-service/throttle-requests";
import { MOST_PHOTOS, readPhoto } from "@/domain/self-service/photo/photo";
import { wishSchema } from "@/domain/self-service/wish";
import type { FormProblem } from "@/domain/wording/self-service-words";
import type { ActSetting } from "./act-setting";
import type { PublicPages } from "./public-pages";
import type { ActForm } from "./read-act-form";

export type TakenRequest =
  /** Made; or not, and the page says why. */
  | { readonly kind: "taken" }
  | {
      readonly kind: "problem";
      readonly problem: FormProblem;
      readonly typed: Readonly<Record<string, string>>;
    }
  | { readonly kind: "throttled"; readonly retryAt: number }
  | { readonly kind: "not_found" };

/** Reads an act's form and makes the request. What was typed goes back with a problem, so that nobody types it twice. */
export async function takeRequest(
  { selfService: deps }: PublicPages,
  { kind, question }: ActSetting,
  { fields, files }: ActForm,
): Promise<TakenRequest> {
  const typed = Object.fromEntries(fields);
  const problem = (why: FormProblem) => ({ kind: "problem", problem: why, typed }) as const;
  const wish = wishSchema.safeParse({ ...LEFT_OUT, ...typed, kind });
  if (!wish.success) return problem("incomplete");
  const photos = kind === "report_problem" ? photosOf(files) : [];
  if (typeof photos === "string") return problem(photos);
  const { store, orderId, isVerified, now } = question;
  const retryAt = await throttleRequests(deps, { orderId, now });
  if (retryAt !== null) return { kind: "throttled", retryAt };
  const made = await makeRequest(deps, { store, orderId, wish: wish.data, isVerified, photos, now });
  if (made.kind === "wrong_day") return problem("day");
  return made.kind === "not_found" ? made : { kind: "taken" };
}

/** Fields that may stay empty. */
const LEFT_OUT = { note: "", line2: "", region: "", postalCode: "" };

function photosOf(files: readonly Uint8Array[]): readonly Photo[] | FormProblem {
  if (files.length > MOST_PHOTOS) return "too_many_photos";
  const photos: Photo[] = [];
  for (const bytes of files) {
    const read = readPhoto(bytes);
    if (read.kind === "refused") return read.problem;
    photos.push(read);
  }
  return photos;
}
