import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import type { ProductConnection } from "@/application/ports/products";
import { asStoreId } from "@/domain/access/store-id";
import { monday, testStoreId } from "@/testing/builders/facts";
import { aProduct } from "@/testing/builders/products";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createStores } from "../create-stores";

const other = asStoreId("another-store");
const connection: ProductConnection = {
  storeId: testStoreId,
  source: "shopify",
  sealedAccess: null,
  reading: null,
  startedAt: null,
  cursor: null,
  seen: 0,
  lastSuccessAt: null,
  lastErrorAt: null,
  lastError: null,
  nextAt: monday,
};

describeOnBothDatabases("the products of a store", (open) => {
  async function start() {
    const db = await open();
    const { products, stores } = createStores(db, systemIds);
    const save = (list: readonly ReturnType<typeof aProduct>[], reading = "r-1", source = "shopify") =>
      db.transaction((tx) => products.save(tx, testStoreId, { products: list, source, reading, at: monday }));
    return { db, read: db.read, products, stores, save };
  }

  it("come back as they were told, with how often they were sold", async () => {
    const { db, read, products, save } = await start();
    const mug = aProduct({
      id: "mug",
      variants: [{ id: "v1", sku: "M-1", title: "Blue", priceMinor: 2400, isInStock: true }],
      collections: ["Kitchen"],
      tags: ["Stoneware"],
      countries: ["US", "CA"],
      imageAlt: "A blue mug",
    });
    await save([mug]);
    await db.transaction((tx) => products.setSoldCounts(tx, testStoreId, new Map([["mug", 7]])));
    await save([{ ...mug, title: "Mug, large" }], "r-2");
    expect(await products.byIds(read, testStoreId, ["mug", "mug", "nowhere"])).toEqual([
      { ...mug, title: "Mug, large", soldCount: 7 },
    ]);
    expect(await products.byIds(read, other, ["mug"])).toEqual([]);
    expect(await products.count(read, testStoreId)).toBe(1);
  });

  it("go when a whole reading of their source did not see them", async () => {
    const { db, read, products, save } = await start();
    await save([aProduct({ id: "a", tags: ["x"] }), aProduct({ id: "b", tags: ["x"] })]);
    await save([aProduct({ id: "c", tags: ["x"] })], "other", "csv");
    await save([aProduct({ id: "b", tags: ["x"] })], "r-2");
    const gone = await db.transaction((tx) =>
      products.removeUnseen(tx, testStoreId, { source: "shopify", reading: "r-2" }),
    );
    expect(gone).toBe(1);
    const left = await products.sharingLabel(read, testStoreId, { kind: "tag", ids: ["b"], limit: 9 });
    expect(left.map(({ product }) => product.id)).toEqual(["c"]);
  });

  it("are found by what they share, most first, and never those out of stock or unpublished", async () => {
    const { read, products, save } = await start();
    await save([
      aProduct({ id: "bought", tags: [" Oak ", "Table"], collections: ["Dining"] }),
      aProduct({ id: "one", tags: ["oak"] }),
      aProduct({ id: "two", tags: ["OAK", "table"] }),
      aProduct({ id: "gone", tags: ["oak", "table"], isInStock: false }),
      aProduct({ id: "draft", tags: ["oak", "table"], isPublished: false }),
      aProduct({ id: "chair", collections: ["dining"] }),
    ]);
    const sharing = async (kind: "tag" | "collection") =>
      (await products.sharingLabel(read, testStoreId, { kind, ids: ["bought"], limit: 9 })).map(
        ({ product, shared }) => [product.id, shared],
      );
    expect(await sharing("tag")).toEqual([
      ["two", 2],
      ["one", 1],
    ]);
    expect(await sharing("collection")).toEqual([["chair", 1]]);
  });

  it("are listed by how often they were sold, and searched by words of their title", async () => {
    const { db, read, products, save } = await start();
    await save([aProduct({ id: "a", title: "Oak Tray" }), aProduct({ id: "b", title: "Tray 100% wool" })]);
    await db.transaction((tx) => products.setSoldCounts(tx, testStoreId, new Map([["b", 3]])));
    expect((await products.bestsellers(read, testStoreId, 9)).map(({ id }) => id)).toEqual(["b"]);
    expect((await products.search(read, testStoreId, "tray", 9)).map(({ id }) => id)).toEqual(["b", "a"]);
    expect(await products.search(read, testStoreId, "100_", 9)).toHaveLength(1);
  });

  it("name the hosts of their pictures once each", async () => {
    const { read, products, save } = await start();
    await save([
      aProduct({ id: "a" }),
      aProduct({ id: "b" }),
      aProduct({ id: "c", imageUrl: "https://img.example/c.png" }),
      aProduct({ id: "d", imageUrl: null }),
    ]);
    expect((await products.imageOrigins(read, testStoreId)).toSorted()).toEqual([
      "https://cdn.shop.example",
      "https://img.example",
    ]);
  });

  it("how they are read is kept per source, and given up with its products", async () => {
    const { db, read, products, save } = await start();
    await save([aProduct({ id: "a" })]);
    await db.transaction(async (tx) => {
      await products.saveConnection(tx, connection);
      await products.saveConnection(tx, { ...connection, source: "csv", nextAt: null });
      await products.saveConnection(tx, { ...connection, cursor: "page-2", seen: 50, reading: "r-1" });
    });
    expect(await products.connections(read, testStoreId)).toHaveLength(2);
    expect(await products.dueConnections(read, monday)).toMatchObject([{ cursor: "page-2", seen: 50 }]);
    expect(await products.dueConnections(read, monday - 1)).toEqual([]);
    await db.transaction((tx) => products.removeConnection(tx, testStoreId, "shopify"));
    expect(await products.connection(read, testStoreId, "shopify")).toBeNull();
    expect(await products.count(read, testStoreId)).toBe(0);
  });

  it("go with their store", async () => {
    const { db, read, products, stores, save } = await start();
    await save([aProduct()]);
    await db.transaction((tx) => products.saveConnection(tx, connection));
    await db.transaction((tx) => stores.remove(tx, testStoreId));
    expect(await products.count(read, testStoreId)).toBe(0);
    expect(await products.connections(read, testStoreId)).toEqual([]);
  });
});
