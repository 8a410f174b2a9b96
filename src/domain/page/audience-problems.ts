import type { Audience } from "./audience";
import type { PageSet } from "./document";

/** What is wrong with whom the variants are for. */
export function audienceProblems({ variants }: PageSet): readonly { variant: string; says: string }[] {
  const shares = variants.map(({ audience }) => (audience.kind === "split" ? audience.percent : 0));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const tooMuch = variants.find(({ audience }) => audience.kind === "split");
  return [
    ...variants.flatMap(({ id, name, audience }) => {
      const says = problemOf(name, audience);
      return says === null ? [] : [{ variant: id, says }];
    }),
    ...(total > 100 && tooMuch !== undefined
      ? [
          {
            variant: tooMuch.id,
            says: `The shares of the split add up to ${total} %: 100 % is all there is.`,
          },
        ]
      : []),
  ];
}

function problemOf(name: string, audience: Audience): string | null {
  if (audience.kind === "split") return null;
  const { countries, fromMinor, toMinor, buyers } = audience;
  if (fromMinor !== null && toMinor !== null && fromMinor > toMinor)
    return `"${name}" is for no order: its lowest value is above its highest.`;
  const isForAll = countries.length === 0 && fromMinor === null && toMinor === null && buyers === "all";
  return isForAll ? `"${name}" is for all orders: the main page would never be seen. Set a condition.` : null;
}
