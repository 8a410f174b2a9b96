import type { MessagePage } from "@/application/messages/open-message";
import { useConsoleStore } from "../frame/store-provider";
import { Moment } from "../primitives/moment";

/** What the mail provider told of a message afterwards. */
export function MessageTold({ told }: { told: MessagePage["told"] }) {
  const { zone } = useConsoleStore();
  if (told.length === 0) return null;
  return (
    <section>
      <h3 className="mb-2 font-medium">What came back</h3>
      <ol className="flex flex-col gap-1.5">
        {told.map(({ key, at, sentence }) => (
          <li key={key} className="flex items-baseline justify-between gap-3 text-sm">
            <span className="text-pretty">{sentence}</span>
            <span className="shrink-0 text-ink-quiet">
              <Moment at={at} zone={zone} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
