import type { Backtests } from "@/application/backtest/backtests";
import type { ReplyDeps } from "@/application/conversations/reply-deps";
import type { Deps } from "@/application/deps";
import type { Accounts } from "@/application/ports/accounts";
import type { Archetypes } from "@/application/ports/archetypes";
import type { CatalogueSource, ProductFile } from "@/application/ports/catalogue";
import type { ChannelSenders, EmailSender } from "@/application/ports/channel";
import type { DnsReader } from "@/application/ports/dns";
import type { EmailRenderer } from "@/application/ports/email-renderer";
import type { MailReader } from "@/application/ports/mail-reader";
import type { Proofs } from "@/application/ports/proofs";
import type { Queries } from "@/application/ports/queries";
import type { Source } from "@/application/ports/source";
import type { Throttles } from "@/application/ports/throttles";
import type { TrackingPages } from "@/application/ports/tracking-pages";
import type { CodeDeps } from "@/application/self-service/self-service-deps";
import type { CleanMarkup } from "@/domain/page/clean-page";
import type { DrawPreview } from "./front/draw-preview";

/** What the console needs to know of the environment. */
export interface ConsoleEnv {
  /** The public address of this deployment, without a slash at the end. */
  readonly appUrl: string;
  readonly authSecret: string;
  /** Shown on the sign-in page of a fresh demo; null otherwise. */
  readonly demoSignIn: { readonly email: string; readonly password: string } | null;
  /** "sandbox": no mail server is set, messages stay in the outbox. */
  readonly mailMode: "smtp" | "sandbox";
  /** Ids of the sources whose secret the environment holds. */
  readonly sourceSecretsInEnvironment: readonly string[];
}

/** What routes and pages reach of the process. Each area adds its member. */
export interface Container {
  readonly deps: Deps;
  readonly queries: Queries;
  readonly accounts: Accounts;
  readonly throttles: Throttles;
  readonly proofs: Proofs;
  readonly trackingPages: TrackingPages;
  readonly cleanMarkup: CleanMarkup;
  /** The tracking page as its builder shows it. */
  readonly drawPreview: DrawPreview;
  /** For previews: as messages go out, with a memory of its own, so that half-written texts push none in use out of it. */
  readonly renderer: EmailRenderer;
  readonly selfService: CodeDeps;
  /** What shoppers answer, and the mailboxes it is read from. */
  readonly replies: ReplyDeps & { readonly mailReader: MailReader };
  /** For tests of a channel. */
  readonly channelSenders: ChannelSenders;
  readonly emailSender: EmailSender;
  readonly dns: DnsReader;
  readonly sources: readonly Source[];
  /** Places that products are read from by themselves. */
  readonly catalogues: readonly CatalogueSource[];
  /** Reads products from a file; `currency` is that of lines that name none. */
  readonly readProductFile: (text: string, currency: string) => ProductFile;
  readonly archetypes: Archetypes;
  readonly backtests: Backtests;
  readonly env: ConsoleEnv;
}

/**
 * The container that `main.ts` built. Next bundles routes, pages and the server as separate module graphs of one
 * process, so that it hangs on `globalThis` under a registered symbol.
 */
export function currentContainer(): Container {
  const container = shelf()[KEY];
  if (!container) throw new Error("Milepost is not running: start it with `npm start` or `npm run dev`.");
  return container;
}

/** Called once by `main.ts`, before Next answers anything. */
export function provideContainer(container: Container): void {
  shelf()[KEY] = container;
}

const KEY = Symbol.for("milepost.container");

/** `globalThis` holds under KEY what `provideContainer` put there, or nothing; no other code uses that symbol. */
function shelf(): { [KEY]?: Container } {
  return globalThis as { [KEY]?: Container };
}
