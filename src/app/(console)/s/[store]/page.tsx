import { redirect } from "next/navigation";

export default async function StoreHome({ params }: { params: Promise<{ store: string }> }) {
  redirect(`/s/${(await params).store}/orders`);
}
