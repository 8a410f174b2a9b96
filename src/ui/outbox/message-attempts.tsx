import type { MessagePage } from "@/application/messages/open-message";
import { useConsoleStore } from "../frame/store-provider";
import { Badge } from "../primitives/badge";
import { Moment } from "../primitives/moment";
import { attemptLooks } from "./attempt-looks";

/** Every attempt to hand the message over, with what the other side said. */
export function MessageAttempts({ attempts }: { attempts: MessagePage["attempts"] }) {
  const { zone } = useConsoleStore();
  if (attempts.length === 0) return null;
  return (
    <section>
      <h3 className="mb-2 font-medium">
        {attempts.length === 1 ? "One attempt" : `${attempts.length} attempts`}
      </h3>
      <ol className="divide-y divide-line border-y border-line">
        {attempts.map(({ id, startedAt, endedAt, result, detail }) => {
          const { label, icon, tone } = attemptLooks[result];
          return (
            <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 py-2 text-sm">
              <Badge plain tone={tone} icon={icon}>
                {label}
              </Badge>
              <span className="text-ink-quiet">
                <Moment at={startedAt} zone={zone} />
                {endedAt === null ? "" : `, took ${tookInWords(endedAt - startedAt)}`}
              </span>
              {detail === null ? null : <span className="w-full break-words text-ink-quiet">{detail}</span>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function tookInWords(ms: number): string {
  return ms < 1000 ? `${Math.max(0, ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
