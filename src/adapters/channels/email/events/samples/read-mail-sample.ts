import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { TellingProviderId } from "@/domain/messaging/mail/mail-provider";
import signatureData from "./signatures.json";

/** The exact bytes of a sample as text: signatures are made over them, so the files are never reformatted. */
export function readMailSample(provider: TellingProviderId, file: string): string {
  return readFileSync(new URL(`./${provider}/${file}`, import.meta.url), "utf8");
}

/** Every sample of a provider, by name. */
export function mailSampleNames(provider: TellingProviderId): readonly string[] {
  return readdirSync(new URL(`./${provider}/`, import.meta.url)).sort();
}

const vectorSchema = z.object({
  provider: z.string(),
  body_file: z.string(),
  secret: z.string().optional(),
  public_key_spki_base64: z.string().optional(),
  public_key_pem: z.string().optional(),
  header: z.string().nullish(),
  value: z.string().optional(),
  other_headers: z.record(z.string(), z.string()).optional(),
  signature_v1_sha1: z.string().optional(),
  signature_v2_sha256: z.string().optional(),
});

/** Known signatures of known bodies. */
export const mailSignatureVectors = z.array(vectorSchema).parse(signatureData);
