import type { Change } from "@/domain/journey/edit/compare";

/** Changes in sentences, under whose they are. */
export function ChangeList({ title, changes }: { title: string; changes: readonly Change[] }) {
  return (
    <section>
      <h3 className="pb-1 font-medium">{title}</h3>
      {changes.length === 0 ? (
        <p className="text-ink-quiet">Nothing that counts.</p>
      ) : (
        <ul className="flex list-disc flex-col gap-1 pl-4 marker:text-ink-quiet">
          {changes.map(({ kind, nodeId, templateId, says }) => (
            <li key={`${kind} ${nodeId} ${templateId} ${says}`} className="text-pretty">
              {says}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
