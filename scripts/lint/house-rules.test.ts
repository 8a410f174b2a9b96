import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "milepost-lint-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("a cast at top level or in a function without a comment is refused", async () => {
  expect(await problemsOf("cast.ts", "export const one = JSON.parse('1') as number;")).toContain(
    "cast-with-reason",
  );
  const silent = "export function read(x: unknown): string {\n  return x as string;\n}";
  expect(await problemsOf("cast.ts", silent)).toContain("cast-with-reason");
});

test("a cast in a named function with its guarantee, and `as const`, are allowed", async () => {
  const explained =
    "/** The driver gives text. */\nexport function read(x: unknown): string {\n  return x as string;\n}";
  expect(await problemsOf("cast.ts", explained)).toBe("");
  expect(await problemsOf("fixed.ts", "export const kinds = ['a', 'b'] as const;")).toBe("");
});

test("a file named for nothing is refused", async () => {
  expect(await problemsOf("utils.ts", "export const one = 1;")).toContain("named-for-its-reason");
  expect(await problemsOf("order-helpers.ts", "export const one = 1;")).toContain("named-for-its-reason");
  expect(await problemsOf("advance-run.ts", "export const one = 1;")).toBe("");
});

async function problemsOf(name: string, source: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, source);
  const config = join(folder, "oxlintrc.json");
  const rules = { "milepost/cast-with-reason": "error", "milepost/named-for-its-reason": "error" };
  const jsPlugins = [join(projectRoot, "scripts/lint/house-rules.mjs")];
  await writeFile(config, JSON.stringify({ jsPlugins, categories: { correctness: "off" }, rules }));
  const args = [join(projectRoot, "node_modules/oxlint/bin/oxlint"), "-c", config, "-f", "unix", path];
  return new Promise((resolve) => {
    execFile(process.execPath, args, (_error, stdout) => resolve(/\d+ problem/.test(stdout) ? stdout : ""));
  });
}
