import type { NormaliseContext } from "@/application/ports/source";
import type { StatusMark } from "@/domain/shipment/status";
import { lookUpStatus } from "@/domain/shipment/status-map";
import { said } from "../payload-fields";
import { readMark, type UnknownCode } from "../read-mark";
import type { Scan } from "./tracking-payload";

interface ReadMark {
  readonly mark: StatusMark | null;
  readonly unknownCodes: readonly UnknownCode[];
}

/**
 * Subtag, then tag, then what AfterShip's event codes add. Those may only refine: they fill in a reason that is missing
 * or "other" for the very same status (that a local carrier took over is told in no other way), and an unknown one is
 * no news, since AfterShip changes the list freely.
 */
export function enrichedMark(scan: Scan, context: NormaliseContext): ReadMark {
  const read = readMark(
    {
      vocabulary: "aftership",
      codes: [said(scan.subtag), said(scan.tag)],
      text: said(scan.subtag_message) ?? said(scan.message),
    },
    context,
  );
  if (read.mark === null || !isVague(read.mark)) return read;
  for (const event of scan.events ?? []) {
    const { mark } = lookUpStatus({
      vocabulary: "aftership_event",
      codes: [said(event.code)],
      overrides: context.statusOverrides,
    });
    if (mark?.status === read.mark.status && !isVague(mark)) return { ...read, mark };
  }
  return read;
}

function isVague({ reason, detail }: StatusMark): boolean {
  return (reason === null || reason === "other") && !detail;
}
