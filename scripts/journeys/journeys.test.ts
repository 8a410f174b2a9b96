import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { JourneyDraft } from "../../src/domain/journey/edit/draft";
import { readJourneyFile, writeJourneyFile } from "../../src/domain/journey/edit/journey-file";
import { shippedJourneys } from "../../src/domain/journey/shipped/registry";
import { editingDeps } from "../../src/server/trpc/context";
import { smallDraft } from "../../src/testing/drafts";
import { openTestConsole } from "../../src/testing/test-console";
import { readCommand } from "./command";
import { exportJourneys } from "./export-journeys";
import { importJourneys, type JourneyImport } from "./import-journeys";
import { chooseActor, chooseStore } from "./store-and-actor";
import { validateFiles } from "./validate-files";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "milepost-journeys-"));
  folders.push(folder);
  return folder;
}

async function openShop() {
  const shop = await openTestConsole();
  const { container } = shop;
  await shop.addMember({ store: "shop", role: "owner", email: "dana@shop.example" });
  const agent = await shop.addMember({ store: "shop", role: "agent", email: "ali@shop.example" });
  const omar = await shop.addMember({ store: "shop", role: "manager", email: "omar@shop.example" });
  const said: string[] = [];
  const deps = { ...editingDeps(container), say: (line: string) => said.push(line) };
  const store = await chooseStore(deps, null);
  if (typeof store === "string") throw new Error(store);
  const team = { db: deps.db, users: container.accounts.users };
  const by = (email: string) => chooseActor(team, { store, email, abilities: ["edit_journeys"] });
  const actor = await by("dana@shop.example");
  if (typeof actor === "string") throw new Error(actor);
  const plain = { replace: false, publish: false, acceptWarnings: false, isRehearsal: false };
  const journeyId = async (key: string) =>
    (await deps.journeys.list(deps.db.read, store.id)).find((journey) => journey.key === key)?.id ?? "";
  return {
    deps,
    store,
    by,
    agent,
    omar: omar.api,
    said,
    opened: async (key: string) => omar.api.journeys.edit({ store: "shop", journeyId: await journeyId(key) }),
    journeyId,
    export: (folder: string, onlyPublished = false, keys: string[] = []) =>
      exportJourneys(deps, { store, folder, keys, onlyPublished }),
    import: (paths: string[], options: Partial<JourneyImport> = {}) => {
      said.length = 0;
      return importJourneys(deps, { store, actor, paths, ...plain, ...options });
    },
  };
}

/** The shop's delay journey with another wait, in a file. */
function changedFile(folder: string, key = "first-scan"): string {
  const path = join(folder, `${key}.json`);
  const read = readJourneyFile(readFileSync(path, "utf8"));
  if (read.kind === "refused") throw new Error(read.why);
  const draft: JourneyDraft = { ...read.draft, exitOn: [...read.draft.exitOn, "refund_recorded"] };
  writeFileSync(path, writeJourneyFile({ key, name: read.name ?? "", purpose: read.purpose ?? "", draft }));
  return path;
}

describe("exporting journeys", () => {
  it("writes a file for each, and nothing the second time", async () => {
    const shop = await openShop();
    const folder = newFolder();
    expect(await shop.export(folder)).toBe(true);
    const keys = shippedJourneys.map(({ key }) => `${key}.json`).sort();
    expect(readdirSync(folder).sort()).toEqual(keys);
    expect(shop.said.filter((line) => line.startsWith("✓"))).toHaveLength(keys.length);
    shop.said.length = 0;
    expect(await shop.export(folder)).toBe(true);
    expect(shop.said.every((line) => line.startsWith("= "))).toBe(true);
  });
  it("writes unpublished changes unless only what is published is asked for", async () => {
    const shop = await openShop();
    const folder = newFolder();
    await shop.export(folder);
    const before = readFileSync(join(folder, "first-scan.json"), "utf8");
    await shop.import([changedFile(folder)]);
    const changed = readFileSync(join(folder, "first-scan.json"), "utf8");
    await shop.export(folder, true, ["first-scan"]);
    expect(readFileSync(join(folder, "first-scan.json"), "utf8")).toBe(before);
    await shop.export(folder, false, ["first-scan"]);
    expect(readFileSync(join(folder, "first-scan.json"), "utf8")).toBe(changed);
  });
  it("says which journey it does not know", async () => {
    const shop = await openShop();
    expect(await shop.export(newFolder(), false, ["moon"])).toBe(false);
    expect(shop.said).toEqual(["✗ moon: this store has no such journey"]);
  });
});

describe("importing journeys", () => {
  it("takes back what was exported as it is", async () => {
    const shop = await openShop();
    const folder = newFolder();
    await shop.export(folder);
    expect(await shop.import([folder])).toBe(true);
    expect(shop.said.every((line) => line.startsWith("= "))).toBe(true);
    expect((await shop.opened("first-scan")).draft.revision).toBe(0);
  });
  it("changes the draft, names who did it, and publishes nothing", async () => {
    const shop = await openShop();
    const folder = newFolder();
    await shop.export(folder);
    expect(await shop.import([changedFile(folder)])).toBe(true);
    expect(shop.said).toEqual([
      "✓ first-scan: 1 change",
      "    Changed what ends the journey wherever an order stands",
    ]);
    const { live, draft } = await shop.opened("first-scan");
    expect(draft).toMatchObject({ revision: 1, savedBy: "dana@shop.example" });
    expect([live?.number, live?.content.exitOn]).toEqual([1, ["order_cancelled"]]);
  });
  it("only says what it would do in a rehearsal", async () => {
    const shop = await openShop();
    const folder = newFolder();
    await shop.export(folder);
    writeFileSync(
      join(folder, "new.json"),
      writeJourneyFile({ key: "new", name: "New", purpose: "", draft: smallDraft() }),
    );
    expect(await shop.import([changedFile(folder), join(folder, "new.json")], { isRehearsal: true })).toBe(
      true,
    );
    expect(shop.said).toContain("✓ first-scan: 1 change to be taken");
    expect(shop.said).toContain("+ new: a new journey");
    expect((await shop.opened("first-scan")).draft.revision).toBe(0);
    expect(await shop.journeyId("new")).toBe("");
  });
  it("does not overwrite what somebody is working on, unless told", async () => {
    const shop = await openShop();
    const folder = newFolder();
    await shop.export(folder);
    const { live } = await shop.opened("first-scan");
    const at = { store: "shop", journeyId: await shop.journeyId("first-scan"), expectedRevision: 0 };
    await shop.omar.journeys.saveDraft({ ...at, content: { ...live?.content, exitOn: [] } });
    const path = changedFile(folder);
    expect(await shop.import([path])).toBe(false);
    expect(shop.said[0]).toBe("✗ first-scan: it has unpublished changes by omar@shop.example.");
    expect(await shop.import([path], { replace: true })).toBe(true);
    expect((await shop.opened("first-scan")).draft).toMatchObject({
      revision: 2,
      savedBy: "dana@shop.example",
    });
  });
  it("makes a journey that is not there, under its key", async () => {
    const shop = await openShop();
    const path = join(newFolder(), "late.json");
    writeFileSync(
      path,
      writeJourneyFile({ key: "late-ones", name: "Late", purpose: "?", draft: smallDraft() }),
    );
    expect(await shop.import([path])).toBe(true);
    expect(await shop.opened("late-ones")).toMatchObject({ name: "Late", state: "draft", live: null });
    expect(await shop.import([path])).toBe(true);
    expect(shop.said).toEqual(["= late-ones"]);
  });
  it("publishes when asked, and asks back about warnings", async () => {
    const shop = await openShop();
    const folder = newFolder();
    await shop.export(folder);
    const path = changedFile(folder);
    expect(await shop.import([path], { publish: true })).toBe(true);
    expect(shop.said.at(-1)).toBe("    published as version 2; orders under way stay in theirs");
    expect((await shop.opened("first-scan")).live?.content.exitOn).toEqual([
      "order_cancelled",
      "refund_recorded",
    ]);
    expect(await shop.import([path], { publish: true })).toBe(true);
    expect(shop.said).toEqual(["= first-scan"]);
    const late = join(folder, "late.json");
    const text = writeJourneyFile({ key: "late", name: "Late", purpose: "", draft: smallDraft() });
    writeFileSync(late, text.replace('"preheader": "All is well."', '"preheader": ""'));
    expect(await shop.import([late], { publish: true })).toBe(false);
    expect(shop.said.at(-1)).toBe("      --accept-warnings publishes it all the same.");
    expect(await shop.import([late], { publish: true, acceptWarnings: true })).toBe(true);
    expect((await shop.opened("late")).live?.number).toBe(1);
  });
  it("takes nothing when one of the files cannot be read", async () => {
    const shop = await openShop();
    const folder = newFolder();
    await shop.export(folder);
    changedFile(folder);
    writeFileSync(join(folder, "other.json"), '{ "nodes": [1] }');
    expect(await shop.import([folder])).toBe(false);
    expect(shop.said.at(-1)).toBe("Nothing was imported.");
    expect((await shop.opened("first-scan")).draft.revision).toBe(0);
  });
  it("is done by somebody of the team who may", async () => {
    const shop = await openShop();
    expect(await shop.by("nobody@shop.example")).toContain("Nobody in the team");
    expect(await shop.by("ali@shop.example")).toContain("may not change journeys");
  });
});

describe("validating files", () => {
  const check = (files: Record<string, string>) => {
    const folder = newFolder();
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const said: string[] = [];
    const isFit = validateFiles([folder], (line) => said.push(line.replaceAll(`${folder}/`, "")));
    return { isFit, said };
  };
  const text = (draft: JourneyDraft, key = "late") =>
    writeJourneyFile({ key, name: "Late", purpose: "", draft });

  it("passes the journeys that come with Milepost", () => {
    const files = shippedJourneys.map(({ key, name, purpose, content }) => [
      `${key}.json`,
      writeJourneyFile({ key, name, purpose, draft: content }),
    ]);
    const { isFit, said } = check(Object.fromEntries(files));
    expect([isFit, said.at(-1)]).toEqual([true, `${files.length} journeys, 0 errors, 0 warnings.`]);
  });
  it("names what is wrong with the file, the step and the sentence", () => {
    const { isFit, said } = check({
      "a.json": text(smallDraft({ messages: {} })),
      "b.json": "{",
      "c.json": text(smallDraft(), "cut").replace('"elapsed": "send_transit"', '"elapsed": "gone"'),
    });
    expect(isFit).toBe(false);
    expect(said).toContain("✗ a.json");
    expect(said).toContain(
      '    error: Its message "delay" has no text. (step send_delay: Send "Delay" by email)',
    );
    expect(said).toContain("    error: It is not readable as JSON: look at line 1, character 2.");
    expect(said).toContain(
      '    error: "Wait 1 day" had a way to "gone", which is not there: the way ends there now.',
    );
  });
  it("refuses two files of one key, and a folder without files", () => {
    const { isFit, said } = check({ "a.json": text(smallDraft()), "b.json": text(smallDraft()) });
    expect([isFit, said.some((line) => line.includes("the same key as a.json"))]).toEqual([false, true]);
    expect(check({ "notes.txt": "" })).toEqual({ isFit: false, said: ["There are no journey files."] });
  });
});

describe("what is typed", () => {
  const why = (...args: string[]) => {
    const command = readCommand(args);
    return command.kind === "wrong" ? command.why : command.kind;
  };
  it("is understood", () => {
    expect(readCommand(["import", "a.json", "b", "--as", "Dana@shop.example", "--dry-run"])).toMatchObject({
      kind: "import",
      paths: ["a.json", "b"],
      email: "dana@shop.example",
      isRehearsal: true,
      publish: false,
    });
    expect(readCommand(["export", "out", "--only", "a,b", "--published"])).toMatchObject({
      folder: "out",
      keys: ["a", "b"],
      onlyPublished: true,
    });
    expect([why(), why("--help")]).toEqual(["help", "help"]);
  });
  it("is refused with a reason", () => {
    expect(why("destroy")).toBe('There is no command "destroy".');
    expect(why("export")).toBe("Say which folder to write to.");
    expect(why("validate")).toBe("Say which files or folders.");
    expect(why("validate", "a", "--publish")).toBe("--publish means nothing to validate.");
    expect(why("import", "a")).toContain("--as");
    expect(why("import", "a", "--force")).toContain("--force");
  });
});
