import type { ActPhase } from "@/application/self-service/act-view";
import type { RequestKind } from "@/domain/self-service/request-kind";
import { parcelProblems } from "@/domain/self-service/wish";
import type { SelfServiceWords } from "@/domain/wording/self-service-words";
import type { ActMoment } from "./act-moment";
import { AddressFields } from "./address-fields";

interface FormProps {
  readonly kind: RequestKind;
  readonly phase: Extract<ActPhase, { readonly name: "form" }>;
  readonly moment: ActMoment;
  readonly words: SelfServiceWords;
}

/** What exactly is asked for. Photos need a form of several parts; every other one is as small as can be. */
export function SelfServiceForm({ kind, phase, moment, words }: FormProps) {
  const { form, problems } = words;
  const { formProblem, typed } = moment;
  const hasPhotos = kind === "report_problem";
  return (
    <form method="post" encType={hasPhotos ? "multipart/form-data" : undefined}>
      <input type="hidden" name="step" value="request" />
      {formProblem !== null && (
        <p className="form-error" role="alert">
          {problems[formProblem]}
        </p>
      )}
      {kind === "reschedule" && (
        <>
          <label htmlFor="day">{form.day}</label>
          <select id="day" name="day" required defaultValue={typed.day}>
            {phase.days.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </>
      )}
      {kind === "report_problem" && (
        <fieldset>
          <legend>{form.problem}</legend>
          {parcelProblems.map((problem) => (
            <label className="choice" key={problem}>
              <input
                type="radio"
                name="problem"
                value={problem}
                required
                defaultChecked={typed.problem === problem}
              />
              {form.problems[problem]}
            </label>
          ))}
        </fieldset>
      )}
      {kind === "change_address" && (
        <AddressFields countries={phase.countries} country={phase.country} typed={typed} words={words} />
      )}
      {kind !== "change_address" && <Note isOptional={OPTIONAL.has(kind)} typed={typed} words={words} />}
      {hasPhotos && (
        <>
          <label htmlFor="photos">{form.photos}</label>
          <input
            id="photos"
            name="photos"
            type="file"
            multiple
            accept="image/jpeg,image/png,image/webp"
            aria-describedby="photos-hint"
          />
          <p className="field-hint" id="photos-hint">
            {form.photosHint}
          </p>
        </>
      )}
      <button type="submit" className="button">
        {form.submit}
      </button>
    </form>
  );
}

/** For these the act says it all. */
const OPTIONAL: ReadonlySet<RequestKind> = new Set(["reschedule", "reship"]);

interface NoteProps extends Pick<FormProps, "words"> {
  readonly isOptional: boolean;
  readonly typed: ActMoment["typed"];
}

function Note({ isOptional, typed, words: { form } }: NoteProps) {
  return (
    <>
      <label htmlFor="note">{isOptional ? form.noteOptional : form.note}</label>
      <textarea id="note" name="note" maxLength={1000} required={!isOptional} defaultValue={typed.note} />
    </>
  );
}
