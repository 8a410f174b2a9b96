import { describe, expect, test } from "vitest";
import type { StatusMark } from "./status";
import { lookUpStatus, type StatusQuestion, statusMapRows } from "./status-map";
import { easypostStatus, karrioStatus } from "./tracker-status";

const told = ({ status, reason, detail }: StatusMark) =>
  [status, reason ?? "-", detail ?? ""].join(" ").trim();
const answerTo = (question: StatusQuestion) => {
  const answer = lookUpStatus(question);
  return `${answer.known ? "known" : "unknown"}: ${answer.mark ? told(answer.mark) : "nothing"}`;
};

describe("codes of sources and carriers", () => {
  const questions: readonly (readonly [StatusQuestion, string])[] = [
    [{ vocabulary: "aftership", codes: ["InTransit_002", "InTransit"] }, "InTransit - picked_up"],
    [
      { vocabulary: "aftership", codes: ["OutForDelivery_002", "OutForDelivery"] },
      "AvailableForPickup held_at_pickup",
    ],
    [
      { vocabulary: "aftership", codes: ["Exception_011", "Exception"] },
      "Exception returned_to_sender returned",
    ],
    [{ vocabulary: "aftership", codes: [null, "AttemptFail"] }, "AttemptFail failed_attempt"],
    [
      { vocabulary: "17track", codes: ["InTransit_CustomsReleased", "InTransit"] },
      "InTransit customs cleared",
    ],
    [{ vocabulary: "ship24", codes: [null, "in_transit"] }, "InTransit -"],
    [{ vocabulary: "ship24", codes: ["delivery_refused", "exception"] }, "Exception refused"],
    [{ vocabulary: "shopify_fulfillment_event", codes: ["OUT_FOR_DELIVERY"] }, "OutForDelivery -"],
    [{ vocabulary: "shopify_fulfillment_event", codes: ["label_printed"] }, "InfoReceived label_created"],
    [{ vocabulary: "printful", codes: ["shipment_returned"] }, "Exception returned_to_sender returned"],
    [{ vocabulary: "usps_event", codes: ["GX"] }, "InfoReceived label_created"],
    [{ vocabulary: "usps_event", codes: ["OF"] }, "OutForDelivery -"],
    [{ vocabulary: "usps_event", codes: ["01"] }, "Delivered -"],
    [{ vocabulary: "usps_event", codes: ["04"] }, "Exception refused"],
    [{ vocabulary: "usps_event", codes: ["29"] }, "Exception returned_to_sender returning"],
    [{ vocabulary: "ups_status_code", codes: ["003"] }, "InfoReceived label_created"],
    [{ vocabulary: "ups_status_code", codes: ["011"] }, "Delivered -"],
    [
      { vocabulary: "ups_status_code", codes: [null, { vocabulary: "ups_type", code: "O" }] },
      "OutForDelivery -",
    ],
    [{ vocabulary: "fedex", codes: ["OC"] }, "InfoReceived label_created"],
    [{ vocabulary: "fedex", codes: ["OD"] }, "OutForDelivery -"],
    [{ vocabulary: "fedex", codes: ["DL"] }, "Delivered -"],
    [{ vocabulary: "fedex", codes: ["CA"] }, "Exception cancelled"],
    [{ vocabulary: "dhl_express", codes: ["WC"] }, "OutForDelivery -"],
    [{ vocabulary: "dhl_express", codes: ["OK"] }, "Delivered -"],
    [{ vocabulary: "dhl_unified", codes: ["pre-transit"] }, "InfoReceived label_created"],
    [{ vocabulary: "dhl_parcel_de", codes: [" dlvrd "] }, "Delivered -"],
  ];
  test.each(questions)("%j", (question, mark) => {
    expect(answerTo(question)).toBe(`known: ${mark}`);
  });
});

describe("codes nobody has mapped", () => {
  test("a known parent gives the status, and the code goes to the review list", () => {
    expect(lookUpStatus({ vocabulary: "aftership", codes: ["InTransit_042", "InTransit"] })).toEqual({
      known: false,
      mark: { status: "InTransit", reason: null },
      vocabulary: "aftership",
      code: "InTransit_042",
    });
  });

  test("a parent in another list serves as well", () => {
    const codes = ["999", { vocabulary: "ups_type", code: "I" }] as const;
    expect(answerTo({ vocabulary: "ups_status_code", codes })).toBe("unknown: InTransit -");
  });

  test("without a parent there is no mark", () => {
    const answer = lookUpStatus({ vocabulary: "fedex", codes: ["??"] });
    expect(answer).toEqual({ known: false, mark: null, vocabulary: "fedex", code: "??" });
  });

  test("no code at all is nothing to review", () => {
    expect(lookUpStatus({ vocabulary: "fedex", codes: [null, undefined, " "] })).toMatchObject({
      known: false,
      code: null,
    });
  });

  test("names that every object has are not codes", () => {
    expect(answerTo({ vocabulary: "fedex", codes: ["constructor"] })).toBe("unknown: nothing");
    expect(answerTo({ vocabulary: "fedex", codes: ["__proto__"] })).toBe("unknown: nothing");
  });
});

describe("a store's own mappings", () => {
  const overrides = {
    "aftership:Exception_009": { status: "Exception", reason: "refused" },
    "aftership:InTransit_042": { status: "InTransit", reason: "customs" },
    "fedex:DL": { status: "AvailableForPickup", reason: "held_at_pickup" },
  } as const;

  test("win over the map", () => {
    expect(answerTo({ vocabulary: "aftership", codes: ["Exception_009", "Exception"], overrides })).toBe(
      "known: Exception refused",
    );
    expect(answerTo({ vocabulary: "fedex", codes: ["DL"], overrides })).toBe(
      "known: AvailableForPickup held_at_pickup",
    );
  });

  test("make an unknown code known", () => {
    expect(answerTo({ vocabulary: "aftership", codes: ["InTransit_042", "InTransit"], overrides })).toBe(
      "known: InTransit customs",
    );
  });

  test("hold for their own vocabulary only", () => {
    expect(answerTo({ vocabulary: "dhl_express", codes: ["OK"], overrides })).toBe("known: Delivered -");
  });
});

describe("EasyPost", () => {
  test.each([
    ["in_transit", "arrived_at_facility", "InTransit - arrived_at_facility"],
    ["delivered", "arrived_at_destination", "Delivered -"],
    ["return_to_sender", "in_transit", "Exception returned_to_sender returning"],
    ["failure", "lost", "Exception lost"],
    ["in_transit", null, "InTransit -"],
  ])("%s with %s", (status, statusDetail, mark) => {
    const answer = easypostStatus({ status, statusDetail });
    expect(answer.known).toBe(true);
    expect(answer.mark && told(answer.mark)).toBe(mark);
  });

  test("an unknown detail falls back to the status", () => {
    const answer = easypostStatus({ status: "in_transit", statusDetail: "teleported" });
    expect(answer).toMatchObject({ known: false, code: "teleported", mark: { status: "InTransit" } });
  });
});

describe("Karrio", () => {
  test.each([
    ["in_transit", null, "InTransit -"],
    ["in_transit", "weather_delay", "InTransit delay weather"],
    ["on_hold", "customs_documentation", "Exception customs documents_required"],
    ["in_transit", "unknown", "InTransit -"],
    ["delivered", "consignee_not_home", "Delivered -"],
    ["return_to_sender", "consignee_refused", "Exception returned_to_sender returning"],
  ])("%s with %s", (status, incidentReason, mark) => {
    const answer = karrioStatus({ status, incidentReason });
    expect(answer.known).toBe(true);
    expect(answer.mark && told(answer.mark)).toBe(mark);
  });

  test("an unknown incident goes to the review list and changes nothing", () => {
    const answer = karrioStatus({ status: "in_transit", incidentReason: "abducted" });
    expect(answer).toMatchObject({
      known: false,
      vocabulary: "karrio_incident_reason",
      code: "abducted",
      mark: { status: "InTransit", reason: null },
    });
  });
});

test("the map has 630 rows in 25 vocabularies", () => {
  const rows = statusMapRows();
  expect(rows).toHaveLength(630);
  expect(new Set(rows.map(({ vocabulary }) => vocabulary)).size).toBe(25);
});

test("no row calls a printed label a parcel on its way (D13)", () => {
  const labels = statusMapRows().filter(({ mark }) => mark.reason === "label_created");
  expect(labels.length).toBeGreaterThan(20);
  expect(labels.filter(({ mark }) => mark.status !== "InfoReceived")).toEqual([]);
});
