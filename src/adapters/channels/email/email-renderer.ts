import type { EmailRenderer } from "@/application/ports/email-renderer";
import type { Brand } from "@/application/ports/rows";
import { isPlain, layoutLiquid, textLiquid } from "@/domain/messaging/liquid";
import { shortMessage } from "@/domain/messaging/short-message";
import type { MessageTemplate } from "@/domain/messaging/template";
import { textFields } from "@/domain/messaging/template-problem";
import { messageVariables } from "@/domain/messaging/variables";
import { emailLinks } from "./email-links";
import { type CompiledEmail, type CompiledField, fillEmail, toldParcels, wordsFor } from "./fill-email";

export interface EmailRendererSettings {
  /** Where shoppers reach Milepost, with or without a slash at the end. */
  readonly appUrl: string;
}

type Compilation = CompiledEmail | { readonly broken: string };

/** Templates a shop uses at once; about 100 kB each. */
const KEPT = 500;

/**
 * The renderer for e-mail. `prepare` runs React once per template and brand; `render` only fills in Liquid that is
 * parsed already.
 */
export function createEmailRenderer({ appUrl }: EmailRendererSettings): EmailRenderer {
  const ready = new Map<string, Compilation>();
  const underWay = new Map<string, Promise<void>>();

  async function compileInto(key: string, template: MessageTemplate, brand: Brand): Promise<void> {
    try {
      const compilation = await compile(template, brand);
      const [oldest] = ready.keys();
      if (ready.size >= KEPT && oldest !== undefined) ready.delete(oldest);
      ready.set(key, compilation);
    } finally {
      underWay.delete(key);
    }
  }

  return {
    async prepare({ version, template, store }) {
      const content = version.messages[template];
      if (content === undefined) return;
      const key = keyOf(content, store.brand);
      if (ready.has(key)) return;
      const compiling = underWay.get(key) ?? compileInto(key, content, store.brand);
      underWay.set(key, compiling);
      await compiling;
    },
    render({ version, template: name, store, facts, shipmentIds, touchpoint = null, recommended = [] }) {
      const template = version.messages[name];
      if (template === undefined) return { kind: "failed", why: `This version has no text "${name}".` };
      const compilation = ready.get(keyOf(template, store.brand));
      if (compilation === undefined) throw new Error(`Rendered before it was prepared: "${name}"`);
      if ("broken" in compilation) return { kind: "failed", why: compilation.broken };
      const filling = { template, store, facts, shipmentIds, touchpoint, appUrl, recommended };
      return fillEmail(compilation, filling);
    },
    renderShort(channel, input) {
      const { version, template: name, store, facts, shipmentIds, touchpoint = null, ...about } = input;
      const template = version.messages[name];
      if (template === undefined) return { kind: "failed", why: `This version has no text "${name}".` };
      const links = emailLinks({ store, appUrl, touchpoint, trackingCode: facts.order.trackingCode });
      const shipments = toldParcels(facts, shipmentIds);
      const variables = messageVariables({ facts, shipments, links });
      return shortMessage(channel, { template, variables, ...about });
    },
  };
}

/** By content, so that a draft's preview and a published version can share it, and a changed brand cannot. */
function keyOf(template: MessageTemplate, brand: Brand): string {
  const last = lastKeys.get(template);
  if (last?.brand === brand) return last.key;
  const { logoUrl, accent, accentInk } = brand;
  const key = JSON.stringify([template, logoUrl, accent, accentInk]);
  lastKeys.set(template, { brand, key });
  return key;
}

/** A published text is asked for with the same brand again and again. */
const lastKeys = new WeakMap<MessageTemplate, { readonly brand: Brand; readonly key: string }>();

/** React and its components are loaded by the first process that needs them: they cost 0.3 s. */
async function compile(template: MessageTemplate, brand: Brand): Promise<Compilation> {
  const fields: CompiledField[] = [];
  for (const { where, source } of textFields(template)) {
    const read = textLiquid.read(source);
    if (read.kind === "broken") return { broken: `The ${wordsFor(where)} cannot be read: ${read.sentence}` };
    fields.push({ where, liquid: isPlain(source) ? source : read.template });
  }
  const { compileEmail } = await import("./compile");
  const layout = layoutLiquid.read(await compileEmail(template, brand));
  if (layout.kind === "broken") throw new Error(`The e-mail layout is broken: ${layout.sentence}`);
  return { html: layout.template, fields };
}
