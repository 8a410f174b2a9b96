import type { Active, Over } from "@dnd-kit/core";
import { expect, test } from "vitest";
import { defaultPage } from "@/domain/page/default-page";
import { blockDefinition } from "@/domain/page/registry";
import { saidMoves } from "./said-moves";

const { blocks } = defaultPage.main;
const [first, second] = blocks.filter(({ column }) => column === "main");
const said = saidMoves(blocks);
const rect = { width: 0, height: 0, top: 0, left: 0, right: 0, bottom: 0 };
const lifted = (id: string): Active => ({
  id,
  data: { current: {} },
  rect: { current: { initial: null, translated: null } },
});
const above = (id: string): Over => ({ id, rect, disabled: false, data: { current: {} } });

test("a block that is moved is called by its name, with its place among the blocks of its column", () => {
  if (first === undefined || second === undefined) throw new Error("The page has too few blocks.");
  const name = blockDefinition(first.kind).label;
  const active = lifted(first.id);
  expect(said.onDragStart({ active })).toBe(`${name} is picked up.`);
  expect(said.onDragOver({ active, over: above(second.id) })).toMatch(
    new RegExp(`^${name}: place 2 of \\d+, main column\\.$`),
  );
  expect(said.onDragEnd({ active, over: above(second.id) })).toMatch(
    new RegExp(`^${name} is put down at place 2 of \\d+, main column\\.$`),
  );
});

test("a block that goes nowhere is said to stay", () => {
  if (first === undefined) throw new Error("The page is empty.");
  const active = lifted(first.id);
  const name = blockDefinition(first.kind).label;
  expect(said.onDragOver({ active, over: null })).toBe(`${name} is outside of the list.`);
  expect(said.onDragEnd({ active, over: above(first.id) })).toBe(`${name} stays where it was.`);
  expect(said.onDragCancel({ active, over: null })).toBe(`${name} stays where it was.`);
});
