import type { PageWords } from "@/domain/wording/page-words";
import type { SelfServiceWords } from "@/domain/wording/self-service-words";
import type { ActMoment } from "./act-moment";

interface CodeProps {
  readonly hint: string | null;
  readonly moment: ActMoment;
  readonly words: SelfServiceWords;
  readonly pageWords: Pick<PageWords, "tooMany">;
}

/** Asks for a one-time code, then for its digits. What is said is the same whether or not there is a contact. */
export function SelfServiceCode({ hint, moment, words: { code }, pageWords }: CodeProps) {
  const { isCodeSent, demoCode, throttled } = moment;
  const wrong = moment.isCodeWrong ? code.wrong : null;
  const codeError = throttled === null ? wrong : pageWords.tooMany.again(throttled);
  if (!isCodeSent)
    return (
      <form method="post">
        <p className="note">
          {code.intro} {hint !== null && code.hint(hint)}
        </p>
        {codeError !== null && (
          <p className="form-error" role="alert">
            {codeError}
          </p>
        )}
        <input type="hidden" name="step" value="send" />
        <button type="submit" className="button">
          {code.send}
        </button>
      </form>
    );
  return (
    <>
      <form method="post">
        <output className="note">
          {demoCode === null ? code.sent : code.demo(demoCode)} {hint !== null && code.hint(hint)}
        </output>
        <input type="hidden" name="step" value="verify" />
        <label htmlFor="code">{code.label}</label>
        <input
          id="code"
          name="code"
          className="code"
          required
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9 ]{6,9}"
          maxLength={9}
          aria-invalid={codeError === null ? undefined : true}
          aria-describedby={codeError === null ? undefined : "code-error"}
        />
        {codeError !== null && (
          <p className="form-error" id="code-error" role="alert">
            {codeError}
          </p>
        )}
        <button type="submit" className="button">
          {code.submit}
        </button>
      </form>
      <form method="post">
        <input type="hidden" name="step" value="send" />
        <button type="submit" className="link-button">
          {code.again}
        </button>
      </form>
    </>
  );
}
