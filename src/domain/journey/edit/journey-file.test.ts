import { describe, expect, it } from "vitest";
import { laterKind, smallDraft } from "@/testing/drafts";
import { shippedJourneys } from "../shipped/registry";
import { clipToText, copyStep } from "./clip";
import { type JourneyDraft, sameDraft } from "./draft";
import { applyIntent } from "./intent";
import { readJourneyFile, writeJourneyFile } from "./journey-file";
import { newStep } from "./new-step";
import { readDraft } from "./read-draft";

const small = smallDraft();
const named = { key: "late", name: "Late", purpose: "Says so." };
const written = (draft: JourneyDraft) => writeJourneyFile({ ...named, draft });
const whyNot = (text: string) => {
  const read = readJourneyFile(text);
  return read.kind === "refused" ? read.why : "";
};

describe("a journey's file", () => {
  it.each(shippedJourneys.map((journey) => [journey.key, journey] as const))(
    "gives %s back as it was, and the same text again",
    (_key, { key, name, purpose, content }) => {
      const text = writeJourneyFile({ key, name, purpose, draft: content });
      const read = readJourneyFile(text);
      expect(read).toMatchObject({ kind: "draft", key, name, purpose, repairs: [] });
      if (read.kind === "refused") return;
      expect(sameDraft(read.draft, content)).toBe(true);
      expect(writeJourneyFile({ key, name, purpose, draft: read.draft })).toBe(text);
    },
  );
  it("is the same whatever order things were done in", () => {
    const turned = { ...small, nodes: Object.fromEntries(Object.entries(small.nodes).reverse()) };
    expect(written(turned)).toBe(written(small));
  });
  it("shows an added step as its own lines and one changed way", () => {
    const outcome = applyIntent(small, {
      type: "insert_step",
      at: { nodeId: "start", port: "next" },
      nodeId: "new",
      node: newStep("wait", "shipment"),
    });
    if (outcome.kind === "refused") throw new Error(outcome.why);
    const before = written(small).split("\n");
    const after = written(outcome.draft).split("\n");
    expect(before.filter((line) => !after.includes(line))).toEqual(['      "next": { "next": "late" }']);
    expect(after.filter((line) => !before.includes(line))).toEqual([
      '      "next": { "next": "new" }',
      '    "new": {',
      '      "next": { "elapsed": "late" }',
    ]);
  });
  it("keeps a step of a later version letter by letter", () => {
    const read = readDraft({ ...small, nodes: { ...small.nodes, watch: laterKind } });
    if (read.kind === "refused") throw new Error(read.why);
    const text = written(read.draft);
    expect(text).toContain('"config": { "number": "{{ customer.fax }}", "pages": 2 }');
    expect(JSON.parse(text).nodes.watch).toEqual(laterKind);
    const again = readJourneyFile(text);
    expect(again.kind === "draft" && written(again.draft) === text).toBe(true);
  });
  it("is read without a name too, as the bare content of a journey", () => {
    const read = readJourneyFile(JSON.stringify(small));
    expect(read).toMatchObject({ kind: "draft", key: null, name: null, repairs: [] });
  });
});

describe("a file that is none", () => {
  it.each([
    ["", "There is nothing in it."],
    ["﻿ ", "There is nothing in it."],
    ['{ "format": "milepost.journey", "nodes": {', "It is not readable as JSON"],
    ["7", "It is not a Milepost journey: it is no JSON object."],
    ['{ "nodes": [{ "id": "a" }] }', 'It is not a journey: a journey has its steps under "nodes".'],
    ['{ "nodes": { "a": {} } }', "It is not a Milepost journey: none of its steps can be read."],
    ['{ "format": "workflow/2" }', 'It is not a Milepost journey: it calls itself "workflow/2".'],
    [
      '{ "format": "milepost.journey", "version": 2, "nodes": {} }',
      "A newer Milepost has written it (format 2; this one reads up to 1): update Milepost first.",
    ],
  ])("is refused in a sentence: %s", (text, why) => expect(whyNot(text)).toContain(why));
  it("is told the line at which it breaks", () => {
    const broken = written(small).replace('"timed_out": "pause" }', '"timed_out": pause }');
    const line = broken.split("\n").findIndex((one) => one.includes('"timed_out": pause }')) + 1;
    expect(whyNot(broken)).toBe(`It is not readable as JSON: look at line ${line}.`);
    expect(whyNot(written(small).slice(0, 200))).toContain("look at line");
  });
  it("says where copied steps belong", () => {
    const clip = copyStep(small, "late");
    expect(clip === null ? "" : whyNot(clipToText(clip))).toContain("paste them on a way");
  });
});
