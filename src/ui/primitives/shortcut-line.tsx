import { Kbd } from "./kbd";

/** One line of a list of keys: what they do, and the keys. Stands in a `dl`. */
export function ShortcutLine({ keys, what }: { readonly keys: readonly string[]; readonly what: string }) {
  return (
    <div className="flex items-center justify-between gap-4 py-1.5">
      <dd className="text-pretty">{what}</dd>
      <dt className="order-last flex shrink-0 gap-1">
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dt>
    </div>
  );
}
