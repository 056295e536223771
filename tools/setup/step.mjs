// @ts-check

/**
 * One thing the machine must have before the program can be built or run.
 * @typedef {object} Step
 * @property {string} name
 * @property {() => string | undefined | Promise<string | undefined>} whatIsMissing undefined: nothing to do
 * @property {(missing: string) => void | Promise<void>} act throws SetupFailure when it cannot help
 */

/** A step of the tools that could not be done, with all a person needs to mend it. */
export class SetupFailure extends Error {
  /**
   * @param {string} step
   * @param {string} why
   * @param {string} mend the exact command, or the exact thing to do
   */
  constructor(step, why, mend) {
    super(`Stopped at: ${step}\n  Why:  ${why}\n  Mend: ${mend}`)
    this.name = 'SetupFailure'
    this.step = step
    this.why = why
    this.mend = mend
  }
}
