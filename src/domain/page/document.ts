import { z } from "zod";
import { languages } from "../wording/language";
import { audienceSchema } from "./audience";
import { pageBlockSchema } from "./registry";
import { pageThemeSchema } from "./theme";

/** A page: its blocks in the order in which a phone shows them (main column first) and what it wears. */
export const pageDocumentSchema = z.object({
  blocks: z.array(pageBlockSchema).max(60),
  theme: pageThemeSchema,
});
export type PageDocument = z.infer<typeof pageDocumentSchema>;

/** Another page for some of the orders. */
const pageVariantSchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().max(80),
  audience: audienceSchema,
  document: pageDocumentSchema,
});

/** Everything that is drafted, published and rolled back together. */
export const pageSetSchema = z.object({
  /** The languages in which shoppers may read the page. */
  languages: z.array(z.enum(languages)).min(1),
  main: pageDocumentSchema,
  variants: z.array(pageVariantSchema).max(20),
});
export type PageSet = z.infer<typeof pageSetSchema>;

/** The name of the page that no variant takes the place of. */
export const MAIN_PAGE = "main";
