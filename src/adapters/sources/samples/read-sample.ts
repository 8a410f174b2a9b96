import { readFileSync } from "node:fs";
import { z } from "zod";
import signatureData from "./signatures.json";

/** The exact bytes of a sample as text: signatures are made over them, so the files are never reformatted. */
export function readSample(source: string, file: string): string {
  return readFileSync(new URL(`./${source}/${file}`, import.meta.url), "utf8");
}

const vectorSchema = z.object({
  provider: z.string(),
  body_file: z.string(),
  secret: z.string(),
  header: z.string(),
  value: z.string(),
  other_headers: z.record(z.string(), z.string()).optional(),
});

export interface SignatureVector {
  readonly file: string;
  readonly body: string;
  readonly secret: string;
  /** Names in lower case, the signature included. */
  readonly headers: Readonly<Record<string, string>>;
  readonly signatureHeader: string;
}

/** Known signatures of known bodies. */
export function signatureVectors(source: string): readonly SignatureVector[] {
  return z
    .array(vectorSchema)
    .parse(signatureData)
    .filter((vector) => vector.provider === source)
    .map((vector) => ({
      file: vector.body_file,
      body: readSample(source, vector.body_file.replace(/^.*\//, "")),
      secret: vector.secret,
      headers: lowerCaseNames({ ...vector.other_headers, [vector.header]: vector.value }),
      signatureHeader: vector.header.toLowerCase(),
    }));
}

function lowerCaseNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
