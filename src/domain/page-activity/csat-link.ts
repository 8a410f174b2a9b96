/** Where a message asks how the delivery was, beside the address of the order's page, whose query goes along. */
export interface CsatLinks {
  readonly csat: string;
  /** The same up to a number from 1 to 5, which is written behind it and stands chosen in the form: "…score=" and "5". */
  readonly csat_score: string;
}

/** Following either counts nothing: mail scanners do. Only the form's button gives an answer. */
export function csatLinks(trackUrl: string): CsatLinks {
  const [page = "", ...query] = trackUrl.split("?");
  const csat = [`${page}/csat`, ...query].join("?");
  return { csat, csat_score: `${csat}${query.length === 0 ? "?" : "&"}score=` };
}
