import type { PageDocument } from "./document";
import { isImageAddress } from "./link";

/** Origins of the pictures that a page shows: its policy allows these and no others. */
export function imageOrigins({ blocks, theme }: PageDocument): readonly string[] {
  const addresses = [
    ...blocks.flatMap((block) => (block.kind === "image" ? [block.config.url] : [])),
    ...(theme.logoUrl === null ? [] : [theme.logoUrl]),
  ];
  const origins = addresses
    .filter(isImageAddress)
    .flatMap((address) => /^https:\/\/[a-z0-9.-]+(?::\d+)?/i.exec(address.trim())?.[0].toLowerCase() ?? []);
  return [...new Set(origins)].sort();
}
