import type { PersonView } from "@/application/tracking/tracking-view";
import type { PageWords } from "@/domain/wording/page-words";
import { Items } from "./items";

/** What only the recipient may see (tier 1). */
export function PersonDetails({
  person,
  words: { page },
}: {
  readonly person: PersonView;
  readonly words: PageWords;
}) {
  const { firstName, orderNumber, place, items } = person;
  return (
    <section className="card">
      <h2>{firstName === null ? page.yourOrder : page.yourOrderNamed(firstName)}</h2>
      {(orderNumber !== null || place !== null) && (
        <dl className="facts">
          {orderNumber !== null && (
            <div>
              <dt>{page.orderNumber}</dt>
              <dd>{orderNumber}</dd>
            </div>
          )}
          {place !== null && (
            <div>
              <dt>{page.goingTo}</dt>
              <dd>{place}</dd>
            </div>
          )}
        </dl>
      )}
      <Items items={items} />
    </section>
  );
}
