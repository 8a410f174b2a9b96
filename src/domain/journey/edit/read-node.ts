import { definitionOf, isNodeKind, journeyNodeSchema } from "../nodes/registry";
import type { DraftNode } from "./draft";
import { isRecord } from "./same-value";

const whatToDo = "Replace it or delete it.";

/** A step as it was stored or imported. What cannot be read becomes an unreadable step that keeps all it was. */
export function readNode(raw: unknown): DraftNode {
  if (isRecord(raw) && raw.kind === "unreadable" && "original" in raw) {
    const { original, next } = raw;
    if (isRecord(original)) return readNode({ ...original, ...(next === undefined ? {} : { next }) });
    return { kind: "unreadable", original, why: whyNot(original), next: readNext(next) };
  }
  const next = readNext(isRecord(raw) ? raw.next : {});
  const read = journeyNodeSchema.safeParse(isRecord(raw) ? { ...raw, next } : raw);
  if (read.success) return read.data;
  return { kind: "unreadable", original: raw, why: whyNot(raw, read.error.issues[0]), next };
}

/** Whether something that was written has not been understood: settings of another version. */
export function losesSettings(raw: unknown, read: unknown): boolean {
  if (Array.isArray(raw)) return Array.isArray(read) && raw.some((one, at) => losesSettings(one, read[at]));
  if (!isRecord(raw)) return false;
  return (
    isRecord(read) &&
    Object.keys(raw).some((key) => !Object.hasOwn(read, key) || losesSettings(raw[key], read[key]))
  );
}

function readNext(next: unknown): Record<string, string> {
  if (!isRecord(next)) return {};
  return Object.fromEntries(
    Object.entries(next).flatMap(([port, to]) => (typeof to === "string" ? [[port, to] as const] : [])),
  );
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function whyNot(raw: unknown, issue?: Issue): string {
  if (!isRecord(raw)) return `This is not a step. ${whatToDo}`;
  const { kind } = raw;
  if (typeof kind !== "string") return `This step does not say of which kind it is. ${whatToDo}`;
  if (!isNodeKind(kind))
    return `This Milepost has no steps of the kind "${kind}": another version has made it. ${whatToDo}`;
  const where = issue?.path.slice(1).map(String).join(".") ?? "";
  const at = where === "" ? "" : `, at "${where}" (${issue?.message ?? ""})`;
  return `The settings of this step ("${definitionOf(kind).label}") cannot be read${at}. ${whatToDo}`;
}
