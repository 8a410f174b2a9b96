/** What a text costs: providers bill each part of it. */
export interface SmsSegments {
  /** GSM-7 takes Latin letters and a few Greek ones; one other character makes the whole text UCS-2, with less room. */
  readonly encoding: "GSM-7" | "UCS-2";
  readonly segments: number;
  /** Septets in GSM-7, UTF-16 units in UCS-2. */
  readonly units: number;
  /** Units that still fit before another segment begins. */
  readonly left: number;
  /** The characters that make it UCS-2, each once. */
  readonly costly: readonly string[];
}

const SINGLE = { "GSM-7": 160, "UCS-2": 70 } as const;
/** Less than a single one: each part says which of how many it is. */
const PART = { "GSM-7": 153, "UCS-2": 67 } as const;

/**
 * Counts the segments of a text message as GSM 03.38 and 3GPP TS 23.040 cut it. A sign of the extension table costs two
 * septets and an emoji two units; neither is ever cut in half.
 */
export function smsSegments(text: string): SmsSegments {
  const signs = Array.from(text);
  const costly = [...new Set(signs.filter((sign) => !BASIC.has(sign) && !EXTENSION.has(sign)))];
  const encoding = costly.length === 0 ? "GSM-7" : "UCS-2";
  const sizes = signs.map((sign) => (encoding === "GSM-7" ? (EXTENSION.has(sign) ? 2 : 1) : sign.length));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  if (units <= SINGLE[encoding]) {
    return { encoding, segments: units === 0 ? 0 : 1, units, left: SINGLE[encoding] - units, costly };
  }
  let segments = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > PART[encoding]) {
      segments += 1;
      used = 0;
    }
    used += size;
  }
  return { encoding, segments, units, left: PART[encoding] - used, costly };
}

/** Signs that look alike and cost less: typographic quotes, dashes and dots as a phone keyboard has them. */
export function plainSigns(text: string): string {
  return Array.from(text, (sign) => PLAIN[sign] ?? sign).join("");
}

const PLAIN: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "–": "-",
  "—": "-",
  "…": "...",
  "\u00a0": " ",
  "\u202f": " ",
};

const BASIC: ReadonlySet<string> = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const EXTENSION: ReadonlySet<string> = new Set("^{}\\[~]|€\f");
