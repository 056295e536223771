import { type CheckFinding, type CheckName, type CheckResult, checkNames, isSameFinding } from './check.ts'

/** A check is open while it was not run, or did not pass and nobody took it upon themselves (domain 2.5, step 6). */
export function openChecks(checks: readonly CheckResult[]): CheckName[] {
  return checkNames.filter((name) => {
    const result = checks.find(({ check }) => check === name)
    return !result || (result.verdict !== 'passed' && result.overrideReason === null)
  })
}

/** Puts new findings over the old results. An override holds only for what the agent saw when giving it. */
export function renewChecks(
  before: readonly CheckResult[],
  findings: readonly CheckFinding[],
  at: number,
): CheckResult[] {
  return findings.map((finding) => {
    const old = before.find(({ check }) => check === finding.check)
    if (old && isSameFinding(old, finding)) return old
    return { ...finding, at, overrideReason: null, overriddenBy: null }
  })
}
