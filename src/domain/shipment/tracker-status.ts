import type { StatusMark } from "./status";
import { lookUpStatus, type StatusAnswer, type StatusOverrides } from "./status-map";

/** Trackers whose two codes do not simply refine each other. */

export interface EasypostCodes {
  readonly status: string | null | undefined;
  readonly statusDetail: string | null | undefined;
  readonly overrides?: StatusOverrides | undefined;
}

/**
 * EasyPost: the detail is finer, unless the status has ended the journey: a delivered parcel still says
 * "arrived_at_destination", and one on its way back says "in_transit".
 */
export function easypostStatus({ status, statusDetail, overrides }: EasypostCodes): StatusAnswer {
  const coarse = lookUpStatus({ vocabulary: "easypost", codes: [status], overrides });
  if (coarse.known && hasEnded(coarse.mark)) return coarse;
  const codes = [statusDetail, { vocabulary: "easypost", code: status } as const];
  return lookUpStatus({ vocabulary: "easypost_status_detail", codes, overrides });
}

export interface KarrioCodes {
  readonly status: string | null | undefined;
  readonly incidentReason: string | null | undefined;
  readonly overrides?: StatusOverrides | undefined;
}

/**
 * Karrio: the status stands, and an incident gives it its reason. An incident that is unknown or unnamed changes
 * nothing, nor does one that is reported with a delivery.
 */
export function karrioStatus({ status, incidentReason, overrides }: KarrioCodes): StatusAnswer {
  const answer = lookUpStatus({ vocabulary: "karrio", codes: [status], overrides });
  const incident = lookUpStatus({ vocabulary: "karrio_incident_reason", codes: [incidentReason], overrides });
  if (!answer.known || hasEnded(answer.mark) || incident.code === null) return answer;
  if (!incident.known) return { ...incident, mark: answer.mark };
  if (incident.mark.reason === "other") return answer;
  return { ...answer, mark: { ...incident.mark, status: answer.mark.status } };
}

function hasEnded({ status, reason }: StatusMark): boolean {
  return status === "Delivered" || reason === "returned_to_sender" || reason === "cancelled";
}
