import { describe, expect, test } from "vitest";
import { exceptionWordsByDetail } from "./exception-words-by-detail";
import { type StatusMark, shipmentReasons, shipmentStatuses } from "./status";
import { statusMapRows } from "./status-map";
import { statusWords } from "./status-words";
import { wordsByDetail } from "./status-words-by-detail";
import { wordsByReason } from "./status-words-by-reason";

const TONES = ["moving", "arriving", "delivered", "waiting", "trouble", "silent"];
const everyMark: readonly StatusMark[] = [
  ...shipmentStatuses.flatMap((status) => [null, ...shipmentReasons].map((reason) => ({ status, reason }))),
  ...statusMapRows().map(({ mark }) => mark),
];

describe("every status with every reason, and every mark a source can give", () => {
  test("has a short headline, a whole sentence and a tone", () => {
    const bad = everyMark.filter((mark) => {
      const { headline, explanation, tone } = statusWords(mark);
      const isShort = headline.length > 0 && headline.length <= 40 && !headline.endsWith(".");
      const isSentence = /^[A-Z].*\.$/.test(explanation) && explanation.length <= 160;
      return !isShort || !isSentence || !TONES.includes(tone);
    });
    expect(bad).toEqual([]);
  });

  test("never shows the machine's words", () => {
    const said = everyMark.map((mark) => `${statusWords(mark).headline} ${statusWords(mark).explanation}`);
    expect(said.filter((text) => /_|undefined|null|InTransit|InfoReceived/.test(text))).toEqual([]);
  });

  test("sounds delivered only when it is", () => {
    const wrong = everyMark.filter(
      (mark) => statusWords(mark).tone === "delivered" && mark.status !== "Delivered",
    );
    expect(wrong).toEqual([]);
  });

  test("never calls a printed label shipped", () => {
    const early = everyMark.filter(({ status }) => status === "Pending" || status === "InfoReceived");
    const said = early.map((mark) => `${statusWords(mark).headline} ${statusWords(mark).explanation}`);
    expect(said.filter((text) => /shipped|is on its way|under way/i.test(text))).toEqual([]);
  });
});

describe("what the shopper reads", () => {
  test.each([
    [
      "InfoReceived",
      "label_created",
      undefined,
      "We have printed the label; the carrier has not picked it up yet.",
      "waiting",
    ],
    ["InTransit", null, undefined, "The carrier has your parcel and is moving it towards you.", "moving"],
    ["InTransit", null, "picked_up", "The carrier has collected your parcel.", "moving"],
    [
      "InTransit",
      null,
      "a detail without words",
      "The carrier has your parcel and is moving it towards you.",
      "moving",
    ],
    ["InTransit", "customs", "cleared", "Customs has let your parcel through.", "moving"],
    ["InTransit", "security", undefined, "Your parcel is being held for a security check.", "trouble"],
    ["OutForDelivery", null, undefined, "Your parcel is on the delivery vehicle.", "arriving"],
    ["Delivered", null, "neighbor", "The carrier says a neighbour has received your parcel.", "delivered"],
    ["Delivered", "customs", undefined, "The carrier says your parcel has been delivered.", "delivered"],
    ["Exception", "delay", "weather", "Bad weather is holding your parcel up.", "trouble"],
    [
      "Exception",
      "returned_to_sender",
      "returned",
      "Your parcel has come back to us. Please contact us about what happens next.",
      "trouble",
    ],
    ["Exception", null, undefined, "The carrier reports a problem with your parcel.", "trouble"],
  ] as const)("%s, %s, %s", (status, reason, detail, explanation, tone) => {
    expect(statusWords({ status, reason, detail })).toMatchObject({ explanation, tone });
  });
});

test("a serious reason outweighs the status", () => {
  expect(statusWords({ status: "InTransit", reason: "lost" }).headline).toBe("Cannot be found");
  expect(statusWords({ status: "InTransit", reason: "returned_to_sender" }).headline).toBe(
    "On its way back to us",
  );
  expect(statusWords({ status: "InfoReceived", reason: "cancelled" }).headline).toBe("Shipment cancelled");
  expect(statusWords({ status: "OutForDelivery", reason: "stale" }).tone).toBe("silent");
});

test("every line of the tables belongs to a mark that can occur", () => {
  const details = new Set(
    statusMapRows().map(({ mark }) => `${mark.status}/${mark.reason ?? ""}/${mark.detail ?? ""}`),
  );
  const lines = [...Object.keys(wordsByDetail), ...Object.keys(exceptionWordsByDetail)];
  expect(lines.filter((line) => !details.has(line))).toEqual([]);
  const pairs = new Set(
    shipmentStatuses.flatMap((status) => shipmentReasons.map((reason) => `${status}/${reason}`)),
  );
  expect(Object.keys(wordsByReason).filter((line) => !pairs.has(line))).toEqual([]);
});
