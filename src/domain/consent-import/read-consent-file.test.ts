import { expect, it } from "vitest";
import { missingColumns, readConsentFile } from "./read-consent-file";
import { type ConsentDefaults, readConsentRow } from "./read-consent-row";

const now = Date.UTC(2026, 10, 20);
const nothing: ConsentDefaults = { channel: null, class: null, wording: "" };
const header = "email,phone,channel,class,state,consented_at,wording,source,ip";

function tableOf(text: string) {
  const file = readConsentFile(text);
  if (file.kind !== "table") throw new Error(file.sentence);
  return file;
}

function readLine(line: string, defaults = nothing, head = header) {
  const table = tableOf(`${head}\n${line}`);
  const [row] = table.rows;
  if (row === undefined) throw new Error("No row");
  return readConsentRow(row, { table, defaults, country: "US", now });
}

it("reads everything that a line proves", () => {
  expect(
    readLine(
      'Dana@Example.com,(503) 555-0142,SMS,offers,Subscribed,2026-03-01T10:30:00+02:00,"Yes, text me",checkout,203.0.113.7',
    ),
  ).toEqual({
    kind: "consent",
    consent: {
      email: "dana@example.com",
      phone: "+15035550142",
      channel: "sms",
      class: "marketing",
      state: "granted",
      at: Date.UTC(2026, 2, 1, 8, 30),
      wording: "Yes, text me",
      origin: "checkout",
      ip: "203.0.113.7",
    },
  });
});

it("knows columns by the names other tools give them, in any order, with semicolons and a byte order mark", () => {
  const { columns } = tableOf(
    "\uFEFFOpt-in date;Phone Number;Email Address;IP address\r\n2026-03-01;+15035550142;a@b.co;1.2.3.4",
  );
  expect([...columns.keys()].toSorted()).toEqual(["consented_at", "email", "ip", "phone"]);
});

it("says which columns nobody could find, and reads them where a person says they are", () => {
  const table = tableOf("Kontakt,Wann\na@b.co,2026-03-01");
  expect(missingColumns(table.columns)).toEqual(["email", "consented_at"]);
  const columns = new Map([
    ["email", 0],
    ["consented_at", 1],
  ] as const);
  expect(missingColumns(columns)).toEqual([]);
  const [row] = table.rows;
  if (row === undefined) throw new Error("No row");
  const defaults = { channel: "email", class: "marketing", wording: "Yes" } as const;
  expect(readConsentRow(row, { table: { ...table, columns }, defaults, country: null, now })).toMatchObject({
    kind: "consent",
    consent: { email: "a@b.co", at: Date.UTC(2026, 2, 1) },
  });
});

it("says once for the file what its lines do not say, and never over what a line says", () => {
  const defaults = { channel: "email", class: "marketing", wording: " Send me offers " } as const;
  const short = readLine("a@b.co,2026-03-01", defaults, "email,date");
  expect(short).toMatchObject({
    kind: "consent",
    consent: { channel: "email", class: "marketing", wording: "Send me offers" },
  });
  const own = readLine("a@b.co,,email,orders,,2026-03-01,Tell me of my order,,", defaults);
  expect(own).toMatchObject({ consent: { class: "transactional", wording: "Tell me of my order" } });
});

it.each([
  [
    "a no needs no words and no number for mail",
    "a@b.co,,email,marketing,unsubscribed,2026-03-01,,,",
    "refused",
  ],
  ["no state means yes", "a@b.co,,email,marketing,,2026-03-01,Yes,,", "granted"],
  ["a day is read as its beginning in UTC", "a@b.co,,email,marketing,yes,2026-11-20,Yes,,", "granted"],
])("%s", (_what, line, state) => {
  expect(readLine(line)).toMatchObject({ kind: "consent", consent: { state } });
});

it.each([
  ["width", "a@b.co,,email"],
  ["email", ",,email,marketing,yes,2026-03-01,Yes,,"],
  ["email", "dana,,email,marketing,yes,2026-03-01,Yes,,"],
  ["phone", "a@b.co,,sms,marketing,yes,2026-03-01,Yes,,"],
  ["phone", "a@b.co,12,sms,marketing,yes,2026-03-01,Yes,,"],
  ["channel", "a@b.co,,pigeon,marketing,yes,2026-03-01,Yes,,"],
  ["channel", "a@b.co,,,marketing,yes,2026-03-01,Yes,,"],
  ["class", "a@b.co,,email,everything,yes,2026-03-01,Yes,,"],
  ["state", "a@b.co,,email,marketing,perhaps,2026-03-01,Yes,,"],
  ["date", "a@b.co,,email,marketing,yes,,Yes,,"],
  ["date", "a@b.co,,email,marketing,yes,03/01/2026,Yes,,"],
  ["date", "a@b.co,,email,marketing,yes,2026-02-30,Yes,,"],
  ["date", "a@b.co,,email,marketing,yes,2026-03-01T25:00:00Z,Yes,,"],
  ["future", "a@b.co,,email,marketing,yes,2026-11-21,Yes,,"],
  ["wording", "a@b.co,,email,marketing,yes,2026-03-01,,,"],
])("a line is left out for its %s: %s", (reason, line) => {
  expect(readLine(line)).toEqual({ kind: "left_out", reason });
});

it.each([
  ["", "There is nothing in this file."],
  [header, "There is nothing in this file."],
  ["PK\u0003\u0004\u0000\u0000", "This is no text: save the list as CSV (UTF-8) first."],
  ["email\na@b.co", "The first line has one column alone: commas or semicolons part the columns of a CSV."],
  ['email,date\n"a@b.co,2026-03-01', "Line 2: A quotation mark is opened here and never closed."],
])("says what is wrong with a file that is no list of consents: %j", (text, sentence) => {
  expect(readConsentFile(text)).toEqual({ kind: "problem", sentence });
});
