import { CopyButton } from "../primitives/copy-button";

interface EmbedSnippetProps {
  readonly origin: string;
  readonly store: string;
  /** Whether any page may frame it yet. */
  readonly isAllowed: boolean;
}

/** The lines for the shop's theme, to be copied. */
export function EmbedSnippet({ origin, store, isAllowed }: EmbedSnippetProps) {
  const snippet = `<script src="${origin}/embed.js" data-store="${store}" async></script>`;
  return (
    <div className="flex flex-col gap-1.5">
      <p className="font-medium">Put this where the page should stand</p>
      <div className="flex items-center gap-2 rounded border border-line bg-surface-sunken py-2 pr-2 pl-3">
        <code className="min-w-0 flex-1 font-mono text-sm break-all">{snippet}</code>
        <CopyButton text={snippet} what="snippet" worded size="small" />
      </div>
      <p className="text-sm text-pretty text-ink-quiet">
        {isAllowed
          ? "It makes a frame as wide as its place and as high as what is in it. Sets no cookies on your shop."
          : "Save at least one shop address first; until then browsers show nothing there."}
      </p>
    </div>
  );
}
