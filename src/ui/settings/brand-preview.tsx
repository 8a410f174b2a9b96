import { inkOn } from "@/domain/settings/contrast";

export interface BrandPreviewProps {
  readonly name: string;
  readonly accent: string;
  readonly logoUrl: string;
}

/** A message in small, always on white as in a shopper's inbox. */
export function BrandPreview({ name, accent, logoUrl }: BrandPreviewProps) {
  const colour = /^#[0-9a-f]{6}$/i.test(accent) ? accent : "#57534e";
  return (
    <figure className="flex flex-col gap-2">
      <div className="rounded border border-line bg-[#f4f3f1] p-4 text-[#1b1917]">
        <div className="rounded-[6px] bg-white p-4">
          {logoUrl.startsWith("https://") ? (
            // A merchant's own picture from anywhere, shown once
            <img src={logoUrl} alt="" className="h-6 max-w-full object-contain object-left" />
          ) : (
            <p className="truncate font-semibold">{name || "Your shop"}</p>
          )}
          <p className="mt-4 text-lg leading-snug font-semibold">Your parcel is on its way</p>
          <p className="mt-1 text-sm text-[#57534e]">
            It arrives Thu 12 – Fri 13 June.{" "}
            <span className="underline" style={{ color: colour }}>
              Ask us
            </span>{" "}
            if anything is unclear.
          </p>
          <span
            className="mt-4 inline-block rounded-[6px] px-3 py-1.5 text-sm font-medium"
            style={{ backgroundColor: colour, color: inkOn(colour) }}
          >
            Track your order
          </span>
        </div>
      </div>
      <figcaption className="text-sm text-ink-quiet">As it looks in a message</figcaption>
    </figure>
  );
}
