/** How a fault ended. */
export interface Outcome {
  /** One line with the figures. */
  says: string;
  /** The same under stable names. */
  figures: Record<string, number>;
  /** What should not have been, a sentence each: empty where nothing was lost. */
  wrong: string[];
}
