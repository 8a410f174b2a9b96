import type { IssuedProof } from "@/application/tracking/prove-order";
import { type Exchange, redirect } from "./exchange";
import { keepingLanguage } from "./page-language";
import { proofCookie } from "./proof-cookie";
import type { PublicPages } from "./public-pages";

/** To the page of the order that was proved, with the cookie that opens its details. */
export function redirectToProved(pages: PublicPages, exchange: Exchange, proof: IssuedProof): void {
  const cookie = proofCookie(proof, exchange.at, pages);
  redirect(exchange, keepingLanguage(pages.place.pathOf(proof.code), exchange), ["Set-Cookie", cookie]);
}
