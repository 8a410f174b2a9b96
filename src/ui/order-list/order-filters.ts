import type { OrderFilter } from "@/domain/order/order-filter";

export const filterLabels = {
  all: "All",
  late: "Late",
  silent: "Silent",
  exception: "Exception",
  delivered_today: "Delivered today",
} as const satisfies Record<OrderFilter, string>;

/** What an empty list means: mostly good news. */
export const nothingUnder = {
  all: {
    title: "No orders yet",
    text: "They appear here as soon as your shop or tracking service sends the first hook.",
  },
  late: { title: "Nothing is late", text: "Every open order is inside its delivery window." },
  silent: { title: "Nothing is silent", text: "Every parcel on its way was scanned within your limits." },
  exception: { title: "No exceptions", text: "No carrier reports trouble with an open order." },
  delivered_today: {
    title: "Nothing delivered yet today",
    text: "The day is counted in your store's time zone.",
  },
} as const satisfies Record<OrderFilter, { title: string; text: string }>;
