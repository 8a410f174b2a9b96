/** What a page can be looked at for, without an order. */
export const previewStates = [
  "ordered",
  "label",
  "moving",
  "late",
  "arriving",
  "to_collect",
  "delivered",
  "two_parcels",
  "exception",
  "returned",
] as const;
export type PreviewState = (typeof previewStates)[number];

export const previewStateLabels: Readonly<Record<PreviewState, string>> = {
  ordered: "Just ordered",
  label: "Label printed",
  moving: "On its way",
  late: "Late",
  arriving: "Out for delivery",
  to_collect: "Ready to collect",
  delivered: "Delivered",
  two_parcels: "Two parcels, one delivered",
  exception: "Failed delivery",
  returned: "Returned",
};
