/** The filters merchants may use. No `raw`, which would switch escaping off; no `date`, which can ask for today; nothing that guesses or encodes. */
export const liquidFilters: ReadonlySet<string> = new Set(
  [
    "abs append at_least at_most capitalize ceil compact concat default divided_by downcase escape escape_once first",
    "floor join last lstrip map minus modulo plus prepend remove remove_first remove_last replace replace_first",
    "replace_last reverse round rstrip size slice sort sort_natural split squish strip strip_newlines sum times truncate",
    "truncatewords uniq upcase where reject find array_to_sentence_string",
  ].flatMap((line) => line.split(" ")),
);

/** Logic and loops; nothing that reads another template. */
export const liquidTags: ReadonlySet<string> = new Set(
  "if unless case for break continue assign capture comment # raw".split(" "),
);
