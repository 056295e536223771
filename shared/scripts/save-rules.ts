import type { Failure } from '#shared/kernel/result.ts'
import { leads, type Role } from '#shared/kernel/role.ts'
import { fold } from '#shared/kernel/text.ts'
import type { Script, Shelf } from '#shared/scripts/script.ts'
import { isOwn } from '#shared/scripts/shelf.ts'
import { variableProblems } from '#shared/scripts/variables.ts'

export const saveFailures = [
  'stale',
  'needs_supervisor',
  'bad_variable',
  'event_without_dates',
  'shortcut_taken',
  'not_yours',
  'picture_not_found',
] as const
type SaveFailure = Failure<(typeof saveFailures)[number]>

export interface ScriptChange {
  readonly id: string | null
  readonly expected: number | null
  readonly status: 'draft' | 'approved'
  readonly kind: Script['kind']
  readonly shortcut: string
  readonly messages: readonly string[]
  readonly eventFrom: string | null
  readonly eventUntil: string | null
  readonly shelf: Shelf
}

interface Judged {
  readonly change: ScriptChange
  /** The row as it stands; null for a new script. */
  readonly before: Script | null
  readonly others: Iterable<Script>
  readonly actor: { readonly id: string; readonly role: Role | 'nobody' }
}

/** Why a script may not be saved as it is (R11; domain 2.7: agents write, supervisors approve); null when it may. */
export function saveRefusal({ change, before, others, actor }: Judged): SaveFailure | null {
  if (before && before.version !== change.expected) return { code: 'stale' }
  const placing = placeRefusal(change, before, actor)
  if (placing) return { code: placing }
  const [problem] = variableProblems(change.messages)
  if (problem) {
    return {
      code: 'bad_variable',
      details: { problem: problem.kind, name: problem.name, message: problem.message + 1 },
    }
  }
  if (change.kind === 'event' && change.status === 'approved' && !hasDates(change))
    return { code: 'event_without_dates' }
  const rival = shortcutRival(change, others)
  return rival ? { code: 'shortcut_taken', details: { title: rival.title } } : null
}

/**
 * One's own shelf is one's own: no supervisor is asked. Nothing of others is put there, where they would not see it any
 * more. Everywhere else agents write drafts and supervisors put them into use.
 */
function placeRefusal(
  { shelf, status }: ScriptChange,
  before: Script | null,
  { id, role }: Judged['actor'],
): 'needs_supervisor' | 'not_yours' | null {
  if (shelf === 'mine' && before && before.ownerId !== id) return 'not_yours'
  if (mayLead(role) || (shelf === 'mine' && (!before || mayChange(before, id)))) return null
  return status === 'approved' || (before && !mayChange(before, id)) ? 'needs_supervisor' : null
}

/** What somebody who leads nobody may change: their own drafts, and all of their own shelf. */
export function mayChange(script: Pick<Script, 'status' | 'ownerId' | 'shelf'>, personId: string): boolean {
  return isOwnDraft(script, personId) || isOwn(script, personId)
}

export function isOwnDraft({ status, ownerId }: Pick<Script, 'status' | 'ownerId'>, personId: string): boolean {
  return status === 'draft' && ownerId === personId
}

export function mayLead(role: Role | 'nobody'): boolean {
  return leads.some((lead) => lead === role)
}

/** The script in use that already answers to this shortcut. Case and width do not tell shortcuts apart. */
export function shortcutRival({ id, shortcut }: Pick<ScriptChange, 'id' | 'shortcut'>, others: Iterable<Script>) {
  const wanted = fold(shortcut)
  if (wanted === '') return null
  for (const other of others) {
    if (other.id !== id && other.status !== 'retired' && fold(other.shortcut) === wanted) return other
  }
  return null
}

interface Dates {
  readonly eventFrom?: string | null | undefined
  readonly eventUntil?: string | null | undefined
}

/** An event phrase holds from its first day to its last. */
export function hasDates({ eventFrom, eventUntil }: Dates): boolean {
  return typeof eventFrom === 'string' && typeof eventUntil === 'string' && eventFrom <= eventUntil
}
