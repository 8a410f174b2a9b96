import { z } from "zod";

/** Bundled or already on the reader's machine: a page loads no font from elsewhere. */
export const fonts = ["geist", "system", "serif", "rounded", "mono"] as const;
export type Font = (typeof fonts)[number];

export const cornerRadii = [0, 4, 8, 12, 16, 24] as const;

const colour = z.string().regex(/^#[0-9a-f]{6}$/i);

/** What a page wears. Null: what the store's own settings say. */
export const pageThemeSchema = z.object({
  logoUrl: z.string().max(2000).nullable(),
  /** Buttons, links and marks. */
  accent: colour.nullable(),
  /** The ground of the page by day; at night it is dark whatever is set. */
  paper: colour.nullable(),
  font: z.enum(fonts),
  /** Of cards, in pixels. */
  corners: z.literal(cornerRadii),
});
export type PageTheme = z.infer<typeof pageThemeSchema>;

export const plainTheme: PageTheme = { logoUrl: null, accent: null, paper: null, font: "geist", corners: 16 };
