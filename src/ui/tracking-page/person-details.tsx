import type { PersonView } from "@/application/tracking/tracking-view";
import { Items } from "./items";

/** What only the recipient may see (tier 1). */
export function PersonDetails({ person }: { readonly person: PersonView }) {
  const { firstName, orderNumber, place, items } = person;
  return (
    <section className="card">
      <h2>{firstName === null ? "Your order" : `Your order, ${firstName}`}</h2>
      {(orderNumber !== null || place !== null) && (
        <dl className="facts">
          {orderNumber !== null && (
            <div>
              <dt>Order</dt>
              <dd>{orderNumber}</dd>
            </div>
          )}
          {place !== null && (
            <div>
              <dt>Going to</dt>
              <dd>{place}</dd>
            </div>
          )}
        </dl>
      )}
      <Items items={items} />
    </section>
  );
}
