import type { OrderPage } from "@/application/orders/order-page";
import { Section } from "../primitives/card";

/** What was bought, by whom and where it goes. */
export function FactsSection({ order }: { order: OrderPage }) {
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <Section title="Facts">
        <dl className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-4 gap-y-2">
          {order.facts.map(({ label, value }) => (
            <div key={label} className="col-span-2 grid grid-cols-subgrid">
              <dt className="text-ink-quiet">{label}</dt>
              <dd className="wrap-anywhere">{value}</dd>
            </div>
          ))}
        </dl>
        {order.facts.length === 0 ? (
          <p className="text-ink-quiet">The shop has not told anything yet.</p>
        ) : null}
        {order.seesPerson ? null : (
          <p className="mt-4 text-sm text-pretty text-ink-quiet">
            Your role shows initials instead of names, and hides addresses and messages.
          </p>
        )}
      </Section>
      {order.items.length === 0 ? null : (
        <Section title="Items">
          <ul className="flex flex-col gap-2">
            {order.items.map(({ title, variant, quantity }, index) => (
              <li key={`${title} ${variant} ${index}`} className="flex justify-between gap-4">
                <span className="min-w-0">
                  {title}
                  {variant === null ? null : <span className="text-ink-quiet"> · {variant}</span>}
                </span>
                <span className="text-ink-quiet">×{quantity}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
