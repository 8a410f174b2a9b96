import type { SelfServiceView } from "@/application/tracking/self-service-view";
import type { BlockProps } from "./block-props";

/** What a shopper can do from here, each on a page of its own, and what they have asked for. Nothing when there is nothing. */
export function SelfServiceBlock({ view: { selfService } }: Pick<BlockProps<"self_service">, "view">) {
  if (selfService === null) return null;
  return (
    <section className="card self-service" id="self-service">
      <Asked view={selfService} />
      <Acts view={selfService} />
    </section>
  );
}

function Asked({ view: { asked, askedTitle } }: { readonly view: SelfServiceView }) {
  if (asked.length === 0) return null;
  return (
    <>
      <h2>{askedTitle}</h2>
      <ul className="asked">
        {asked.map(({ id, label, state, when, note }) => (
          <li key={id} className={state}>
            <p className="asked-label">{label}</p>
            <p className="quiet">{when}</p>
            {note !== null && <p className="quiet">{note}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Acts({ view: { links, title } }: { readonly view: SelfServiceView }) {
  if (links.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className="acts">
        {links.map(({ act, label, href }) => (
          <li key={act}>
            <a href={href} rel="nofollow">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
