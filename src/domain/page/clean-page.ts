import type { PageDocument, PageSet } from "./document";
import type { Texts } from "./texts";

/** Leaves of written markup what a page may hold: simple formatting and safe links. */
export type CleanMarkup = (markup: string) => string;

/** The same page with every piece of markup cleaned. Done when it is saved, and again before it is shown. */
export function cleanPage(set: PageSet, clean: CleanMarkup): PageSet {
  const cleanDocument = (document: PageDocument): PageDocument => ({
    ...document,
    blocks: document.blocks.map((block) =>
      block.kind === "text"
        ? { ...block, config: { ...block.config, body: cleanTexts(block.config.body, clean) } }
        : block,
    ),
  });
  return {
    ...set,
    main: cleanDocument(set.main),
    variants: set.variants.map((one) => ({ ...one, document: cleanDocument(one.document) })),
  };
}

function cleanTexts({ en, de, fr, es }: Texts, clean: CleanMarkup): Texts {
  const cleaned = (text: string | undefined) => (text === undefined ? undefined : clean(text));
  return dropMissing({ en: cleaned(en), de: cleaned(de), fr: cleaned(fr), es: cleaned(es) });
}

function dropMissing(texts: { readonly [K in keyof Texts]: Texts[K] | undefined }): Texts {
  const { en, de, fr, es } = texts;
  return {
    ...(en === undefined ? {} : { en }),
    ...(de === undefined ? {} : { de }),
    ...(fr === undefined ? {} : { fr }),
    ...(es === undefined ? {} : { es }),
  };
}
