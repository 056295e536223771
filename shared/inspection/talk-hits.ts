import type { DetectorName } from './detector.ts'

/** What was found in a talk, counted; where it stands is computed when somebody opens it. */
export interface TalkHits {
  /** How often each detector that found something did. */
  readonly detectors: Readonly<Partial<Record<DetectorName, number>>>
  /** How often each keyword rule that found something did, by its id. */
  readonly rules: Readonly<Record<string, number>>
}
