import { MapPin } from "lucide-react";
import type { OrderPage, ParcelCard } from "@/application/orders/order-page";
import { useConsoleStore } from "../frame/store-provider";
import { Late } from "../order-list/arriving";
import { OrderStatus } from "../order-list/order-status";
import { CopyButton } from "../primitives/copy-button";
import { Moment } from "../primitives/moment";
import { RelativeTime } from "../primitives/relative-time";
import { FactCard } from "./fact-card";

/** Each parcel: state, last scan with its age, window against the first promise, carrier and number. */
export function WhereCard({ order }: { order: OrderPage }) {
  return (
    <FactCard icon={MapPin} title="Where is it">
      {order.parcels.length === 0 ? (
        <>
          <span className="self-start">
            <OrderStatus badge={order.badge} />
          </span>
          <p className="mt-2 text-ink-quiet">No parcel yet.</p>
        </>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {order.parcels.map((parcel) => (
            <li key={parcel.id} className="py-3 first:pt-0 last:pb-0">
              <Parcel parcel={parcel} />
            </li>
          ))}
        </ul>
      )}
    </FactCard>
  );
}

function Parcel({ parcel }: { parcel: ParcelCard }) {
  const { zone } = useConsoleStore();
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <OrderStatus badge={parcel.badge} />
        {parcel.title === null ? null : <span className="text-sm text-ink-quiet">{parcel.title}</span>}
      </div>
      <p className="text-sm text-pretty text-ink-quiet">{parcel.explanation}</p>
      {parcel.lastScanAt === null ? null : (
        <p>
          {parcel.place === null ? "Last scan" : `${parcel.place},`}{" "}
          <RelativeTime at={parcel.lastScanAt} zone={zone} />
        </p>
      )}
      <ParcelWindow parcel={parcel} />
      <p className="flex min-w-0 items-center gap-1 text-sm text-ink-quiet">
        <span className="truncate">
          {parcel.carrier ?? "Carrier not known"}
          {parcel.trackingNumber === null ? " · no tracking number" : ` · ${parcel.trackingNumber}`}
        </span>
        {parcel.trackingNumber === null ? null : (
          <CopyButton text={parcel.trackingNumber} what="tracking number" className="-my-1" />
        )}
      </p>
    </div>
  );
}

function ParcelWindow({ parcel }: { parcel: ParcelCard }) {
  const { zone } = useConsoleStore();
  if (parcel.deliveredAt !== null) {
    return (
      <p>
        Delivered <Moment at={parcel.deliveredAt} zone={zone} />
        <Late days={parcel.daysLate} isOver />
      </p>
    );
  }
  if (parcel.window === null) return <p className="text-ink-quiet">Nobody has said when it arrives.</p>;
  return (
    <p>
      <span className="font-medium">{parcel.window}</span>
      <Late days={parcel.daysLate} />
      <span className="block text-sm text-ink-quiet">
        {parcel.windowSource}
        {parcel.firstWindow === null ? "" : ` · first promised ${parcel.firstWindow}`}
      </span>
    </p>
  );
}
