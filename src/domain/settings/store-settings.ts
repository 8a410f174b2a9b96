import { z } from "zod";
import { isZone } from "../shared/zone";
import { contrastRatio, READABLE_CONTRAST } from "./contrast";
import { retentionSchema } from "./retention";
import { verticals } from "./vertical";

/** What the settings screens change, one schema per screen: the form and the server read the same. */

const webAddress = z
  .url({ protocol: /^https$/, error: "Write a full address that starts with https://" })
  .max(500, "That address is too long.");

const optionalWebAddress = z.union([z.literal("").transform(() => null), z.null(), webAddress]);

/** A page, or a mailbox as "mailto:help@shop.example". */
const optionalContact = z.union([
  z.literal("").transform(() => null),
  z.null(),
  z.url({ protocol: /^(https|mailto)$/, error: "Write an address that starts with https:// or mailto:" }),
]);

export const brandSettingsSchema = z.object({
  name: z.string().trim().min(1, "The store needs a name.").max(80, "Keep the name under 80 characters."),
  logoUrl: optionalWebAddress,
  accent: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, "Write a colour as # and six digits, like #0f6b6b.")
    .refine(
      (accent) => !/^#[0-9a-f]{6}$/.test(accent) || contrastRatio(accent, "#ffffff") >= READABLE_CONTRAST,
      "Links in this colour cannot be read on white. Take a deeper one.",
    ),
  contactUrl: optionalContact,
  shopUrl: optionalWebAddress,
  reviewUrl: optionalWebAddress,
});
export type BrandSettings = z.infer<typeof brandSettingsSchema>;
export type BrandSettingsInput = z.input<typeof brandSettingsSchema>;

const hours = z
  .number({ error: "Write a number of hours." })
  .int("Write whole hours.")
  .min(12, "Below 12 hours every night would count as silence.")
  .max(720, "30 days at most.");

const days = z.number({ error: "Write a number of days." }).int("Write whole days.").min(0).max(120);

const zone = z.string().refine(isZone, "Choose a time zone from the list.");
const country = z.string().regex(/^[A-Z]{2}$/, "Choose a country from the list.");

const transitSchema = z
  .object({
    method: z.string().trim().min(1, "Name the shipping method, or write * for every other.").max(80),
    minDays: days,
    maxDays: days,
  })
  .refine((transit) => transit.minDays <= transit.maxDays, {
    path: ["maxDays"],
    error: "The longest time is shorter than the shortest.",
  });

const warehouseSchema = z.object({
  /** The location's id at the shop platform. */
  id: z.string().trim().min(1, "Write the location's id.").max(80),
  name: z.string().trim().min(1, "Name the warehouse.").max(80),
  zone,
  country,
  /** As shoppers know it; notices then say where a parcel leaves from (R143). */
  place: z.string().trim().max(80).optional(),
  /** Business days until the hand-over, at most. */
  handlingDays: z
    .number({ error: "Write a number of days." })
    .int("Write whole days.")
    .min(0)
    .max(60, "60 days at most.")
    .optional(),
});

export const deliverySettingsSchema = z.object({
  zone,
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Choose a language from the list."),
  currency: z.string().regex(/^[A-Z]{3}$/, "Choose a currency from the list."),
  country: country.nullable(),
  vertical: z.enum(verticals),
  silence: z.object({ beforePickup: hours, moving: hours, customs: hours, lastMile: hours }),
  defaultTransit: z
    .array(transitSchema)
    .max(50)
    .refine(
      (list) => new Set(list.map(({ method }) => method.toLowerCase())).size === list.length,
      "Two rows name the same shipping method.",
    ),
  highValueMinor: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  warehouses: z
    .array(warehouseSchema)
    .max(200)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, "Two rows have the same id."),
  resendUncertain: z.boolean(),
  retention: retentionSchema,
});
export type DeliverySettings = z.infer<typeof deliverySettingsSchema>;
