import type { ItemView } from "@/application/tracking/tracking-view";

export function Items({ items }: { readonly items: readonly ItemView[] }) {
  if (items.length === 0) return null;
  return (
    <ul className="items">
      {items.map(({ title, variant, quantity }, at) => (
        <li key={`${title} ${variant ?? ""} ${at}`}>
          <span className="quantity">{quantity} ×</span>
          <span>
            {title}
            {variant !== null && <span className="variant"> {variant}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
