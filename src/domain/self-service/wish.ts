import { z } from "zod";
import { formatDate } from "../shared/dates-in-words";

/** The problems with what came out of the parcel. */
export const parcelProblems = ["damaged", "missing", "wrong"] as const;
export type ParcelProblem = (typeof parcelProblems)[number];

const line = (most: number) => z.string().trim().max(most);
const note = line(1000);

const addressWish = z.object({
  kind: z.literal("change_address"),
  line1: line(120).min(1),
  line2: line(120),
  city: line(80).min(1),
  region: line(80),
  postalCode: line(20),
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/),
});

/** What exactly a shopper asks for. Texts are the shopper's own and personal: erased with the order. */
export const wishSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("reschedule"), day: z.iso.date(), note }),
  addressWish,
  z.object({ kind: z.literal("refund"), note: note.min(1) }),
  z.object({ kind: z.literal("reship"), note }),
  z.object({ kind: z.literal("report_problem"), problem: z.enum(parcelProblems), note: note.min(1) }),
  z.object({ kind: z.literal("contact"), note: note.min(1) }),
]);
export type Wish = z.infer<typeof wishSchema>;
export type AddressWish = z.infer<typeof addressWish>;

/** The wish in a line for a person of the team. */
export function wishInWords(wish: Wish): string {
  switch (wish.kind) {
    case "reschedule":
      return sentence(`Deliver on ${formatDate(wish.day, { zone: "UTC", locale: "en" })}`, wish.note);
    case "change_address":
      return addressLine(wish);
    case "report_problem":
      return sentence(problemNames[wish.problem], wish.note);
    case "refund":
    case "reship":
    case "contact":
      return wish.note;
  }
}

const problemNames = {
  damaged: "Arrived damaged",
  missing: "Something is missing",
  wrong: "The wrong item came",
} as const satisfies Record<ParcelProblem, string>;

function addressLine({ line1, line2, city, region, postalCode, country }: AddressWish): string {
  return [line1, line2, [postalCode, city].filter(Boolean).join(" "), region, country]
    .filter((part) => part !== "")
    .join(", ");
}

function sentence(first: string, note: string): string {
  return note === "" ? first : `${first}: ${note}`;
}
