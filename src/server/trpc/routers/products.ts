import { z } from "zod";
import { AppError } from "@/application/app-error";
import { connectCatalogue, disconnectCatalogue } from "@/application/products/catalogue-access";
import { productsByIds, searchProducts } from "@/application/products/find-products";
import { listCatalogues } from "@/application/products/list-catalogues";
import { startReading } from "@/application/products/read-products";
import { uploadProducts } from "@/application/products/upload-products";
import type { Container } from "../../current-container";
import { accountDeps } from "../context";
import { searchTextSchema } from "../inputs";
import { inStore, router } from "../procedures";

const editSettings = inStore("edit_settings");
const sourceId = z.object({ source: z.string().min(1).max(40) });
/** About five megabytes of text. */
const LONGEST_FILE = 5_000_000;

/** What the shop sells, and how it comes here. */
export const productsRouter = router({
  catalogues: editSettings.query(({ ctx }) => listCatalogues(productDeps(ctx.container), ctx.store.id)),

  connect: editSettings
    .input(sourceId.extend({ access: z.record(z.string(), z.string().max(500)) }))
    .mutation(async ({ ctx, input }) => {
      const source = ctx.container.catalogues.find(({ id }) => id === input.source);
      if (source === undefined) throw new AppError("not_found", "There is no such source of products.");
      await connectCatalogue(productDeps(ctx.container), ctx.actor, { source, access: input.access });
    }),

  disconnect: editSettings.input(sourceId).mutation(async ({ ctx, input }) => {
    await disconnectCatalogue(productDeps(ctx.container), ctx.actor, input.source);
  }),

  /** Reads a catalogue now. */
  read: editSettings.input(sourceId).mutation(async ({ ctx, input }) => {
    const isThere = await startReading(productDeps(ctx.container), ctx.store.id, input.source);
    if (!isThere) throw new AppError("not_found", "This store is not connected with it.");
  }),

  /** Takes the products of a file, all or none; answers with what is wrong, line by line. */
  upload: editSettings
    .input(z.object({ text: z.string().max(LONGEST_FILE, "The file is larger than five megabytes.") }))
    .mutation(async ({ ctx, input }) => {
      const file = ctx.container.readProductFile(input.text, ctx.store.currency);
      if (file.kind === "problems") return file;
      const count = await uploadProducts(productDeps(ctx.container), ctx.actor, file.products);
      return { kind: "taken" as const, count };
    }),

  /** By words of the title, for choosing by hand. */
  search: editSettings
    .input(z.object({ words: searchTextSchema }))
    .query(({ ctx: { container, store }, input }) => searchProducts(container.deps, store, input.words)),

  byIds: editSettings
    .input(z.object({ ids: z.array(z.string().max(80)).max(24) }))
    .query(({ ctx: { container, store }, input }) => productsByIds(container.deps, store, input.ids)),
});

function productDeps(container: Container) {
  return { ...container.deps, ...accountDeps(container), catalogues: container.catalogues };
}
