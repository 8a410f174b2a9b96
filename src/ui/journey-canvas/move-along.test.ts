import { expect, test } from "vitest";
import { neighbour } from "./move-along";

const at = { x: 0, y: 0 };
const line = (from: string, to: string) => ({
  id: `${from} ${to}`,
  from,
  arm: "next",
  to,
  label: "",
  points: [],
  labelAt: at,
  addAt: at,
});
const lines = [line("start", "ask"), line("ask", "a"), line("ask", "b"), line("ask", "ask:otherwise:end")];

test("arrow keys follow the lines of the drawing and stop where it ends", () => {
  expect(neighbour("ArrowDown", "start", lines)).toBe("ask");
  expect(neighbour("ArrowDown", "ask", lines)).toBe("a");
  expect(neighbour("ArrowRight", "a", lines)).toBe("b");
  expect(neighbour("ArrowRight", "b", lines)).toBeNull();
  expect(neighbour("ArrowLeft", "b", lines)).toBe("a");
  expect(neighbour("ArrowUp", "b", lines)).toBe("ask");
  expect(neighbour("ArrowUp", "start", lines)).toBeNull();
  expect(neighbour("Enter", "a", lines)).toBeNull();
});
