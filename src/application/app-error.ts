export const appErrorCodes = [
  "not_found",
  "forbidden",
  "invalid",
  "conflict",
  "throttled",
  "unavailable",
] as const;
export type AppErrorCode = (typeof appErrorCodes)[number];

/** A caller's fault, said in a sentence the caller may read: what was wrong and what to do. Mapped once per transport. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  constructor(code: AppErrorCode, message: string) {
    super(message);
    this.name = "AppError";
    this.code = code;
  }
}
