/** What makes a new shop ready for its first shift (ux 8), in this order. */
export const firstStepNames = ['orders', 'scripts', 'hotKey', 'reception'] as const
export type FirstStepName = (typeof firstStepNames)[number]

/** What is really there; nothing is ticked by hand. */
export type FirstStepFacts = Readonly<Record<FirstStepName, boolean>>

export function doneSteps(facts: FirstStepFacts): FirstStepName[] {
  return firstStepNames.filter((name) => facts[name])
}

/** The list stands on the first page until all is done, or somebody has put it away. */
export function areStepsShown({ isPutAway, done }: { isPutAway: boolean; done: readonly FirstStepName[] }): boolean {
  return !isPutAway && done.length < firstStepNames.length
}
