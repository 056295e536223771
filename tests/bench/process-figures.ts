import { readFileSync } from 'node:fs'
import { treeOf } from '#tests/harness/process-tree.ts'
import type { Program } from '#tests/harness/program.ts'

/** The unit of CPU times in /proc. */
const tickMs = 10

/** CPU that a program and all its processes have used so far, in ms: unlike a clock it does not count what others use. */
export function cpuMs(program: Program): number {
  return sumOf(program, cpuOf)
}

/** Proportional set size of a program with all its processes, in MB, once its pages have thrown away their garbage. */
export async function memoryMb(program: Program): Promise<number> {
  for (const page of program.app.windows()) await page.requestGC()
  return sumOf(program, pssOf) / 1024
}

function sumOf({ app }: Program, figureOf: (pid: number) => number): number {
  return treeOf(app.process().pid ?? 0).reduce((sum, pid) => sum + figureOf(pid), 0)
}

function cpuOf(pid: number): number {
  const stat = readProc(`${pid}/stat`)
  // `pid (name) state …`: the name may hold anything, so count from its end.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * tickMs
}

/** KB. */
export function pssOf(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readProc(`${pid}/smaps_rollup`))?.[1] ?? 0)
}

/** Empty for a process that has just ended. */
function readProc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8')
  } catch {
    return ''
  }
}
