import { type Language, languageNames, languageOf } from "@/domain/wording/language";

export interface LanguageLink {
  readonly language: Language;
  readonly href: string;
}

interface LanguageSwitchProps {
  readonly label: string;
  readonly links: readonly LanguageLink[];
  /** The locale of this page. */
  readonly current: string;
}

/** The same page in each language, as plain links: each language is called by its own name. */
export function LanguageSwitch({ label, links, current }: LanguageSwitchProps) {
  if (links.length === 0) return null;
  return (
    <nav className="languages" aria-label={label}>
      <ul>
        {links.map(({ language, href }) => (
          <li key={language}>
            <a
              href={href}
              lang={language}
              hrefLang={language}
              aria-current={language === languageOf(current) ? "true" : undefined}
            >
              {languageNames[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
