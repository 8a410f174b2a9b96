import type { Instant } from "@/domain/shared/instant";
import { said } from "../payload-fields";
import { instantOf } from "../read-time";

/** A `_gmt` time is written without an offset. Undefined when nothing is said. */
export function gmt(written: string | number | null | undefined): Instant | undefined {
  const time = said(written);
  return time === undefined ? undefined : instantOf(/(Z|[+-]\d{2}:?\d{2})$/i.test(time) ? time : `${time}Z`);
}
