import { createHash } from "node:crypto";
import type { Store } from "@/application/ports/rows";
import { type PageTheme, plainTheme } from "@/domain/page/theme";
import { brandStyle } from "@/ui/tracking-page/brand-style";
import { frameScript, frameStyle } from "@/ui/tracking-page/frame-script";
import type { PageAssets } from "@/ui/tracking-page/page-frame";
import { pageIcon } from "@/ui/tracking-page/page-icon";
import { pageScript } from "@/ui/tracking-page/page-script";
import { pageStyle } from "@/ui/tracking-page/page-style";
import { actStyle } from "@/ui/tracking-page/self-service-style";
import { themeStyle } from "@/ui/tracking-page/theme-style";
import type { HeaderList } from "./exchange";
import { typefacePath } from "./match-route";

/**
 * What a store's public pages are drawn with, and the headers that allow exactly that and nothing else. Another object
 * means that something about the store has changed.
 */
export interface PageDress {
  readonly assets: PageAssets;
  readonly headers: HeaderList;
}

/**
 * Makes the dress of each store once; two reads of the same settings give the same object. Styles and the one script
 * are allowed by their hashes, not by a nonce, so that the bytes of a page can be kept and sent again.
 */
export function createPageDresser(options: {
  readonly hasTypeface: boolean;
  readonly isHttps: boolean;
  /** Whether the pages stand in frames of the shop's theme. */
  readonly isFramed?: boolean;
}) {
  const { isFramed = false } = options;
  const style = (options.hasTypeface ? TYPEFACE_RULE + pageStyle : pageStyle) + (isFramed ? frameStyle : "");
  const byStore = new WeakMap<Store, WeakMap<PageTheme, PageDress>>();
  const byFace = new Map<string, PageDress>();

  const make = (store: Store, theme: PageTheme): PageDress => {
    const { accent, accentInk } = store.brand;
    const { paper } = theme;
    const brand = brandStyle({ accent: theme.accent ?? accent, accentInk, paper }) + themeStyle(theme);
    const frames = isFramed ? (store.embedOrigins ?? []) : null;
    const logoUrl = theme.logoUrl ?? store.brand.logoUrl;
    const assets = {
      style,
      brand,
      frames,
      logoUrl,
      icon: pageIcon(theme.accent ?? accent),
      typefacePath: options.hasTypeface && theme.font === "geist" ? typefacePath : null,
    };
    const headers = pageHeaders({
      styles: [style, brand, actStyle],
      logoUrl,
      isHttps: options.isHttps,
      frames,
    });
    return { assets, headers };
  };

  const ofFace = (store: Store, theme: PageTheme): PageDress => {
    const face = theme === plainTheme ? faceOf(store) : faceOf(store) + JSON.stringify(theme);
    const dress = byFace.get(face) ?? make(store, theme);
    if (byFace.size >= MOST_FACES) byFace.clear();
    byFace.set(face, dress);
    return dress;
  };

  return (store: Store, theme: PageTheme = plainTheme): PageDress => {
    const byTheme = byStore.get(store) ?? new WeakMap<PageTheme, PageDress>();
    byStore.set(store, byTheme);
    const known = byTheme.get(theme);
    if (known) return known;
    const dress = ofFace(store, theme);
    byTheme.set(theme, dress);
    return dress;
  };
}

const MOST_FACES = 500;

/** Everything of a store that a public page shows or follows, as one text. */
function faceOf(store: Store): string {
  const { id, slug, name, brand, sender, contactUrl, shopUrl, zone, locale, country, isDefault } = store;
  return JSON.stringify([
    id,
    slug,
    name,
    brand,
    sender.replyTo,
    contactUrl,
    shopUrl,
    zone,
    locale,
    country,
    isDefault,
    store.embedOrigins,
    store.selfService,
  ]);
}

/** Optional: a phone on a slow line reads in its own typeface at once rather than wait or see the text jump. */
const TYPEFACE_RULE = `@font-face{font-family:Geist;src:url(${typefacePath}) format("woff2");font-weight:100 900;font-display:optional}`;

interface PolicyInput {
  readonly styles: readonly string[];
  readonly logoUrl: string | null;
  readonly isHttps: boolean;
  readonly frames: readonly string[] | null;
}

function pageHeaders({ styles, logoUrl, isHttps, frames }: PolicyInput): HeaderList {
  const policy = [
    "default-src 'none'",
    `style-src ${styles.map(sourceHash).join(" ")}`,
    `script-src ${[pageScript, ...(frames === null ? [] : [frameScript])].map(sourceHash).join(" ")}`,
    `img-src ${["'self'", "data:", logoOrigin(logoUrl)].filter((source) => source !== null).join(" ")}`,
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frames === null || frames.length === 0 ? "'none'" : frames.join(" ")}`,
  ].join("; ");
  const transport = isHttps ? ["Strict-Transport-Security", "max-age=31536000"] : [];
  const framing = frames === null ? UNFRAMED_HEADERS : FRAMED_HEADERS;
  return [...PAGE_HEADERS, ...framing, "Content-Security-Policy", policy, ...transport];
}

/** The same headers with a policy that also allows pictures from these origins. */
export function withImageOrigins(headers: HeaderList, origins: readonly string[]): HeaderList {
  if (origins.length === 0) return headers;
  return headers.map((value, at) =>
    headers[at - 1] === "Content-Security-Policy"
      ? value.replace(/img-src [^;]*/, (known) => [...new Set([...known.split(" "), ...origins])].join(" "))
      : value,
  );
}

const PAGE_HEADERS: HeaderList = [
  "Content-Type",
  "text/html; charset=utf-8",
  "Cache-Control",
  "private, no-store",
  "Referrer-Policy",
  "no-referrer",
  "X-Robots-Tag",
  "noindex, nofollow",
  "X-Content-Type-Options",
  "nosniff",
  "Permissions-Policy",
  "accelerometer=(), camera=(), clipboard-write=(self), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
];

const UNFRAMED_HEADERS: HeaderList = [
  "X-Frame-Options",
  "DENY",
  "Cross-Origin-Opener-Policy",
  "same-origin",
  "Cross-Origin-Resource-Policy",
  "same-origin",
];

/** X-Frame-Options knows no list; browsers that know `frame-ancestors` go by that (CSP 3 §6.4.2). */
const FRAMED_HEADERS: HeaderList = ["Cross-Origin-Resource-Policy", "cross-origin"];

function sourceHash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** Null for a logo on our own host, for none, and for an address no policy could name. */
function logoOrigin(logoUrl: string | null): string | null {
  if (logoUrl === null || !URL.canParse(logoUrl)) return null;
  const { protocol, origin } = new URL(logoUrl);
  return protocol === "https:" || protocol === "http:" ? origin : null;
}
