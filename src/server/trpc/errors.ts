import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { type AppError, type AppErrorCode, appErrorCodes } from "@/application/app-error";

/** What a caller reads when something of ours failed: never the error's own words. */
export const INTERNAL_MESSAGE = "Something failed on the server. Nothing was changed. Try again in a moment.";

/** A caller's fault becomes its transport code with its sentence; anything else stays what it is. */
export function toTrpcError(error: TRPCError): TRPCError {
  const { cause } = error;
  if (!isAppError(cause)) return error;
  return new TRPCError({ code: codes[cause.code], message: cause.message, cause });
}

/** The sentence for the caller. */
export function publicMessage(error: TRPCError): string {
  if (error.code === "INTERNAL_SERVER_ERROR") return INTERNAL_MESSAGE;
  if (error.cause instanceof z.ZodError)
    return error.cause.issues[0]?.message ?? "The input was not understood.";
  return error.message;
}

/** For forms: the first sentence per field, by its path ("silence.moving"). */
export function fieldErrors(error: TRPCError): Readonly<Record<string, string>> {
  if (isAppError(error.cause)) return error.cause.fields;
  if (!(error.cause instanceof z.ZodError)) return {};
  const fields: Record<string, string> = {};
  for (const issue of error.cause.issues) fields[issue.path.join(".")] ??= issue.message;
  return fields;
}

const codes = {
  not_found: "NOT_FOUND",
  forbidden: "FORBIDDEN",
  invalid: "BAD_REQUEST",
  conflict: "CONFLICT",
  throttled: "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
} as const satisfies Record<AppErrorCode, TRPCError["code"]>;

/** By name and code: the class is bundled once per module graph, so that `instanceof` may meet another copy. */
function isAppError(error: unknown): error is AppError {
  if (!(error instanceof Error) || error.name !== "AppError") return false;
  if (!("code" in error) || !("fields" in error)) return false;
  return appErrorCodes.some((code) => code === error.code);
}
