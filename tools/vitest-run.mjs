// @ts-check
import { readFileSync, rmSync } from 'node:fs'
import { commandScript, outPath } from './checkout.mjs'
import { run } from './run.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/**
 * The part of Vitest's JSON report that is read here.
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: unknown[] }[] }} VitestReport
 */

/** @param {VitestReport} report @returns {Totals} */
export function totalsOf(report) {
  // A file that fails while loading has no tests to report: it counts as one that failed.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** @param {Totals[]} parts @returns {Totals} */
export function sumTotals(parts) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const part of parts) {
    sum.passed += part.passed
    sum.failed += part.failed
    sum.skipped += part.skipped
  }
  return sum
}

/** Tests make much and keep little: with room for it, Node tidies up less often, which takes a tenth off the unit tests. */
const roomForTheNew = ['--max-semi-space-size=64']

/**
 * Runs one of Vitest's projects, with its report on the terminal as always and its numbers kept in `out/`.
 * @param {'unit' | 'electron'} project
 * @param {string[]} filters
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} exit code
 */
export async function runVitest(project, filters = [], env = process.env) {
  const report = reportFile(project)
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const words = [...roomForTheNew, commandScript('vitest'), 'run', '--project', project, ...reporters, ...filters]
  return (await run(process.execPath, words, { env })).code
}

/** Numbers of the last run of each of these projects; of one that never came to its end, nothing.
 * @param {('unit' | 'electron')[]} projects */
export function lastTotals(projects) {
  return sumTotals(
    projects.map((project) => {
      try {
        return totalsOf(JSON.parse(readFileSync(reportFile(project), 'utf8')))
      } catch {
        return { passed: 0, failed: 0, skipped: 0 }
      }
    }),
  )
}

/** @param {('unit' | 'electron')[]} projects */
export function forgetTotals(projects) {
  for (const project of projects) rmSync(reportFile(project), { force: true })
}

/** @param {string} project */
function reportFile(project) {
  return outPath(`vitest-${project}.json`)
}
