import type { CarrierView } from "@/application/self-service/act-view";
import type { SelfServiceWords } from "@/domain/wording/self-service-words";

interface RedeliveryProps {
  readonly carriers: readonly CarrierView[];
  readonly lead: string;
  readonly words: SelfServiceWords;
}

/** What each carrier lets its recipient arrange, where, and with which number (R59). */
export function SelfServiceRedelivery({ carriers, lead, words: { redelivery } }: RedeliveryProps) {
  return (
    <>
      <p className="quiet">{lead}</p>
      {carriers.map(({ carrier, service, url, phone, options, number }) => (
        <div className="carrier" key={`${carrier} ${number}`}>
          <h2>{options.length === 0 ? redelivery.ask(carrier) : redelivery.intro(carrier)}</h2>
          {options.length > 0 && (
            <ul className="options">
              {options.map((option) => (
                <li key={option}>{redelivery.options[option]}</li>
              ))}
            </ul>
          )}
          <dl>
            {number !== null && (
              <div>
                <dt>{redelivery.number}</dt>
                <dd>
                  <code>{number}</code>
                </dd>
              </div>
            )}
            {phone !== null && (
              <div>
                <dt>{redelivery.phone}</dt>
                <dd>
                  <a href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a>
                </dd>
              </div>
            )}
          </dl>
          <a className="button" href={url} rel="noopener noreferrer nofollow">
            {redelivery.link(service)}
          </a>
        </div>
      ))}
    </>
  );
}
