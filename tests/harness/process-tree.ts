import { readdirSync, readFileSync } from 'node:fs'

/** All processes below one, itself last. Linux only, like the journeys. */
export function treeOf(pid: number): number[] {
  const parents = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const parent = parentOf(Number(name))
    if (parent !== null) parents.set(parent, [...(parents.get(parent) ?? []), Number(name)])
  }
  const below = (one: number): number[] => [...(parents.get(one) ?? []).flatMap(below), one]
  return below(pid)
}

function parentOf(pid: number): number | null {
  try {
    // `pid (name) state parent …`: the name may hold anything, so count from its end.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null
  }
}

/** SIGKILL to a program with all its children, as close together as can be. */
export async function killTree(pid: number): Promise<void> {
  const all = treeOf(pid)
  // The first process stops first: it must not react to the death of its children.
  for (const one of all.toReversed()) kill(one)
  while (all.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 5))
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}

function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z'
  } catch {
    return false
  }
}
