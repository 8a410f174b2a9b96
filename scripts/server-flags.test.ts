import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { projectRoot } from "./run-command.mjs";
import serverFlags from "./server-flags.json" with { type: "json" };

test("the image starts the server with the flags it is measured with", () => {
  const image = readFileSync(`${projectRoot}/Dockerfile`, "utf8");
  const command = /^CMD (\[.*\])$/m.exec(image)?.[1] ?? "null";
  expect(JSON.parse(command)).toEqual(["node", ...serverFlags, "dist/main.mjs"]);
});
