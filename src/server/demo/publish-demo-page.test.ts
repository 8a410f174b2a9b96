import { expect, it } from "vitest";
import { pageSetSchema } from "@/domain/page/document";
import { pageProblems } from "@/domain/page/page-problems";
import { DAY_MS } from "@/domain/shared/instant";
import { monday, testStoreId } from "@/testing/builders/facts";
import { aShop } from "@/testing/builders/shop";
import { startTestApp } from "@/testing/test-app";
import { publishDemoPage } from "./publish-demo-page";

it("the demo shop's page has two versions, and nothing of the newest needs a look", async () => {
  const { deps } = await startTestApp();
  await publishDemoPage(deps, { store: aShop(), from: monday - 60 * DAY_MS });
  expect(await deps.pageVersions.versions(deps.db.read, testStoreId)).toHaveLength(2);
  const live = await deps.pageVersions.live(deps.db.read, testStoreId);
  const set = pageSetSchema.parse(live?.content);
  expect(pageProblems(set)).toEqual([]);
  expect(set.variants.map(({ name }) => name)).toEqual(["First-time buyers", "Recommendations higher up"]);
});
