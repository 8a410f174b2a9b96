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
  /** What is wrong with each field of a form, by its name; empty where it is no field's fault. */
  readonly fields: Readonly<Record<string, string>>;
  constructor(code: AppErrorCode, message: string, fields: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.fields = fields;
  }
}
