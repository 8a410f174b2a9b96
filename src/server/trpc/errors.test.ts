import { TRPCError } from "@trpc/server";
import { expect, test } from "vitest";
import { z } from "zod";
import { fieldErrors, INTERNAL_MESSAGE, publicMessage, toTrpcError } from "./errors";

test("a failure of ours never tells its own words", () => {
  const error = new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: new Error("password=hunter2") });
  expect(publicMessage(toTrpcError(error))).toBe(INTERNAL_MESSAGE);
});

test("an error of a class bundled twice is still a caller's fault", () => {
  const copy = Object.assign(new Error("Wait a minute."), {
    name: "AppError",
    code: "throttled",
    fields: { a: "b" },
  });
  const error = toTrpcError(new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: copy }));
  expect(error).toMatchObject({ code: "TOO_MANY_REQUESTS", message: "Wait a minute." });
});

test("a form learns which field is wrong, one sentence each", () => {
  const parsed = z.object({ name: z.string().min(1, "Name it."), hours: z.number() }).safeParse({ name: "" });
  const error = new TRPCError({ code: "BAD_REQUEST", cause: parsed.error });
  expect(fieldErrors(error)["name"]).toBe("Name it.");
  expect(Object.keys(fieldErrors(error))).toEqual(["name", "hours"]);
  expect(publicMessage(error)).toBe("Name it.");
});
