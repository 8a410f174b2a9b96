import type { Metadata } from "next";
import { openStore } from "@/server/console/open-store";
import { ProductsScreen } from "@/ui/cross-sell/products-screen";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";
import { PageHeader } from "@/ui/primitives/page-header";
import type { SettingsRoute } from "../settings-route";

export const metadata: Metadata = { title: "Products" };

export default async function Products({ params }: SettingsRoute) {
  const { api, store, role, can } = await openStore((await params).store);
  if (!can("edit_settings")) return <ForbiddenState what="change settings" role={role} />;
  return (
    <>
      <PageHeader title="Products" description="What your shop sells, so that it can be recommended." />
      <ProductsScreen catalogues={await api.products.catalogues({ store: store.slug })} />
    </>
  );
}
