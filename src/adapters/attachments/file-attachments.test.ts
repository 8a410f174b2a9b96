import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createFileAttachments } from "./file-attachments";

async function start() {
  const folder = await mkdtemp(join(tmpdir(), "attachments-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return { folder, attachments: createFileAttachments(folder) };
}

const picture = new TextEncoder().encode("a picture of a broken mug");

it("a photo is kept sealed, and opened with its own key only", async () => {
  const { folder, attachments } = await start();
  const { key } = await attachments.keep("one", picture);
  const other = await attachments.keep("two", picture);
  expect(Buffer.from((await attachments.read("one", key)) ?? []).toString()).toBe(
    "a picture of a broken mug",
  );
  expect(await attachments.read("one", other.key)).toBeNull();
  expect((await readFile(join(folder, "one"))).includes("broken mug")).toBe(false);
});

it("a photo that is gone is no fault, and an id that is a path is refused", async () => {
  const { folder, attachments } = await start();
  const { key } = await attachments.keep("one", picture);
  expect(await attachments.olderThan(60_000)).toEqual([]);
  expect(await attachments.olderThan(-1000)).toEqual(["one"]);
  await attachments.remove("one");
  expect(await attachments.read("one", key)).toBeNull();
  expect(await readdir(folder)).toEqual([]);
  await expect(attachments.keep("../one", picture)).rejects.toThrow("no attachment's id");
});
