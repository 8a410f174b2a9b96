export interface Placed {
  readonly id: string;
  /** The upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly id: string;
  readonly from: string;
  /** The arm it leaves by. */
  readonly arm: string;
  readonly to: string;
  readonly label: string;
  /** The way it takes around the steps between, from border to border. */
  readonly points: readonly Point[];
  /** The middle of its label. */
  readonly labelAt: Point;
  /** Where a step can be put on it. */
  readonly addAt: Point;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Drawing<S> {
  readonly steps: readonly (Placed & { readonly step: S })[];
  /** Where an arm ends the run. */
  readonly ends: readonly Placed[];
  readonly lines: readonly Line[];
}
