import { notFound } from "next/navigation";

/** Any other address under a store: not found, inside the frame. */
export default function Missing() {
  notFound();
}
