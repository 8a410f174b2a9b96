import { MINUTE_MS } from "../shared/instant";
import type { Checkpoint } from "./shipment";

/**
 * The scans as people are shown them: one that two senders told of under codes of their own stands once, in the fuller
 * telling. The same minute, status and, as far as both say, place and text, under two codes; a carrier's several scans
 * of one minute differ in text and stay. A parcel arrives once: a sender's own word that it did goes where a scan says
 * so, at whatever time. The order is kept.
 */
export function distinctScans(scans: readonly Checkpoint[]): readonly Checkpoint[] {
  const hasArrivalScan = scans.some((one) => isArrival(one) && one.summary !== true);
  return scans.filter(
    (one, index) =>
      !(hasArrivalScan && isArrival(one) && one.summary === true) &&
      !scans.some(
        (other, place) => other !== one && isSameScan(one, other) && isBetter(other, one, place < index),
      ),
  );
}

function isArrival({ status }: Checkpoint): boolean {
  return status === "Delivered";
}

function isSameScan(one: Checkpoint, other: Checkpoint): boolean {
  if (one.status === null || one.status !== other.status || (one.code ?? "") === (other.code ?? ""))
    return false;
  const isSameMinute = Math.floor(one.at / MINUTE_MS) === Math.floor(other.at / MINUTE_MS);
  return isSameMinute && agree(one.text, other.text) && agree(one.city, other.city);
}

function agree(one: string | null | undefined, other: string | null | undefined): boolean {
  const [mine, its] = [plain(one), plain(other)];
  return mine === "" || its === "" || mine === its;
}

function plain(text: string | null | undefined): string {
  return (text ?? "").trim().replace(/\s+/g, " ").toLowerCase();
}

/** Of two equally full tellings the first. */
function isBetter(one: Checkpoint, other: Checkpoint, isFirst: boolean): boolean {
  const difference = fullness(one) - fullness(other);
  return difference === 0 ? isFirst : difference > 0;
}

function fullness({ text, city, region, reason, detail, summary }: Checkpoint): number {
  const said = [text, city, region, detail].filter((field) => plain(field) !== "").length;
  return (summary === true ? 0 : 10) + (reason === null || reason === "other" ? 0 : 2) + said;
}
