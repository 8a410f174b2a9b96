import { z } from "zod";

/** A row's id, as lists hand it out. */
export const idSchema = z.string().min(1).max(80);

/** Where the next page of a list starts, as the page before said. */
export const cursorSchema = z.object({ at: z.number().int(), id: idSchema });

/** What somebody typed to find something. */
export const searchTextSchema = z.string().trim().max(200, "That is too long to search for.");
