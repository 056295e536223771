import Dexie from 'dexie'
import type { Reception } from '#shared/reception/reception.ts'
import type { Database } from '#store/db/database.ts'
import { type Operation, patch } from '#store/db/operation.ts'

type Tables = Pick<Database, 'receptions' | 'followUps'>

export function receptionsOf({ receptions }: Pick<Database, 'receptions'>, customerId: string): Promise<Reception[]> {
  const range = receptions.where('[customerId+openedAt]')
  return range.between([customerId, Dexie.minKey], [customerId, Dexie.maxKey]).toArray()
}

/** Receptions stay for the clocks and the counts; with whom and about what goes. */
export async function forgetReceptions({ followUps }: Tables, receptions: readonly Reception[]): Promise<Operation[]> {
  const timers = await followUps
    .where('receptionId')
    .anyOf(receptions.map(({ id }) => id))
    .toArray()
  return [
    ...receptions.map((row) => patch('receptions', row, { ...nobody, ...withoutWords(row), sealed: nothingSaid })),
    ...timers.map((row) => {
      return patch('followUps', row, { ...nobody, history: row.history.map((turn) => ({ ...turn, note: '' })) })
    }),
  ]
}

/** Reasons people typed, and what checks saw. */
function withoutWords({ visits, evidence = [] }: Reception): Pick<Reception, 'visits' | 'evidence' | 'checks'> {
  return {
    checks: [],
    visits: visits.map((visit) => ({ ...visit, skippedBecause: visit.skippedBecause === null ? null : '' })),
    evidence: evidence.map(({ because: _because, ...proof }) => proof),
  }
}

const nobody = { buyerNick: '', customerId: '' }

const nothingSaid: Reception['sealed'] = { needs: [], objections: [], recapText: null, memo: '', draft: '' }
