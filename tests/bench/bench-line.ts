import { appendFileSync } from 'node:fs'

export interface BenchLine {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** The same thing without us, measured in the same run; null where a goal is absolute. */
  readonly baseline: number | null
  readonly goal: string
  readonly pass: boolean
}

/** One JSON line for each figure. Says whether the goal was met; never fails a run because a machine is slow. */
export function printLine(line: BenchLine): void {
  const { name, value, unit, baseline, goal, pass } = line
  const ratio = baseline ? round(value / baseline) : null
  const text = JSON.stringify({
    name,
    value: round(value),
    unit,
    baseline: baseline && round(baseline),
    ratio,
    goal,
    pass,
  })
  const file = process.env['GUITAI_BENCH_OUT']
  if (file) appendFileSync(file, `${text}\n`)
  else process.stdout.write(`${text}\n`)
}

function round(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}
