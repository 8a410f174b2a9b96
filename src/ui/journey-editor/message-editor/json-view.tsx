/** What another system is told, as it can be read by people. */
export function JsonView({ json, note }: { readonly json: string; readonly note: string }) {
  return (
    <figure className="flex flex-col gap-2">
      <pre className="rounded-card bg-surface-sunken p-3.5 font-mono text-xs break-words whitespace-pre-wrap">
        {JSON.stringify(JSON.parse(json), null, 2)}
      </pre>
      <figcaption className="text-sm text-pretty text-ink-quiet">{note}</figcaption>
    </figure>
  );
}
