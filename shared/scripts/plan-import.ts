import { fold } from '#shared/kernel/text.ts'
import type { ScriptDraft } from './read-script.ts'
import { hasDates, mayLead } from './save-rules.ts'
import type { Script, ScriptStep, Shelf } from './script.ts'
import { refuseScript } from './script-file.ts'
import type { RefusedScript } from './script-import.ts'
import { contentOf, isSameContent, type ScriptContent } from './script-version.ts'
import { isVisibleTo, shelfOf } from './shelf.ts'

/** What is settled for a row instead of refusing it; words under `note.<code>`. */
export const noteCodes = ['no_group', 'no_step', 'shortcut_taken', 'event_without_dates', 'breaks_norm'] as const
export type NoteCode = (typeof noteCodes)[number]

/** Where scripts stand that a file gives no group. A word of the shop's own data, like every category. */
export const noGroup = '未分组'

export interface ImportJob {
  /** For rows that do not say it. */
  readonly shelf: Shelf
  readonly step: ScriptStep
  readonly status: 'draft' | 'approved'
  /** Whether the shop's own wording rules would hold it back: it may be written, not put into use (domain 2.7). */
  readonly isBroken: (content: ScriptContent) => boolean
  readonly actor: { readonly id: string; readonly role: Parameters<typeof mayLead>[0] }
}

export interface Planned {
  readonly line: number
  readonly verdict: 'added' | 'changed' | 'same'
  readonly before: Script | null
  readonly content: ScriptContent
  readonly status: 'draft' | 'approved'
}

export interface ImportPlan {
  readonly entries: readonly Planned[]
  readonly refused: readonly RefusedScript[]
  readonly notes: ReadonlyMap<NoteCode, readonly number[]>
}

/**
 * What an import would do, row by row. A row is the same script as one of the library when shelf, group and title are
 * the same; what the file does not say stays as it is. Nothing is written here.
 */
export function planImport(drafts: readonly ScriptDraft[], library: Iterable<Script>, job: ImportJob): ImportPlan {
  const rows = [...library].filter((row) => row.status !== 'retired' && isVisibleTo(row, job.actor.id))
  const state: Planning = {
    job,
    free: byPlace(rows),
    steps: stepsOf(rows),
    shortcuts: shortcutsOf(rows),
    notes: new Map(),
  }
  const entries: Planned[] = []
  const refused: RefusedScript[] = []
  const seen = new Set<string>()
  for (const draft of drafts) {
    const said = JSON.stringify({ ...draft, line: 0 })
    if (seen.has(said)) refused.push(refuseScript(draft.line, 'repeated', '', draft.title))
    else entries.push(planOne(draft, state))
    seen.add(said)
  }
  return { entries, refused, notes: state.notes }
}

interface Planning {
  readonly job: ImportJob
  /** Scripts of the library no row has taken yet, by place. */
  readonly free: Map<string, Script[]>
  /** The step a category stands at. */
  readonly steps: ReadonlyMap<string, ScriptStep>
  /** Who answers to a shortcut: the id of a script, or the line of a row. */
  readonly shortcuts: Map<string, string>
  readonly notes: Map<NoteCode, number[]>
}

function planOne(draft: ScriptDraft, state: Planning): Planned {
  const { line, status: _status, category, ...given } = draft
  const { job } = state
  const shelf = mayLead(job.actor.role) ? (draft.shelf ?? job.shelf) : 'mine'
  const group = category || noGroup
  if (!category) note(state, 'no_group', line)
  const fresh = contentOf({
    ...emptyContent,
    ...given,
    messages: [...given.messages],
    platforms: [...(given.platforms ?? [])],
    shelf,
    category: group,
  })
  const before = takeTwin(state.free, fresh, (row) => isSameContent(overlaid(row, fresh, draft), row))
  const step = draft.step ?? before?.step ?? state.steps.get(group)
  if (!step) note(state, 'no_step', line)
  const content = { ...(before ? overlaid(before, fresh, draft) : fresh), step: step ?? job.step }
  const shortcut = freeShortcut(content.shortcut, before?.id ?? `line ${line}`, state, line)
  return verdictOn(draft, { ...content, shortcut }, before, state)
}

function verdictOn(draft: ScriptDraft, content: ScriptContent, before: Script | null, state: Planning): Planned {
  const { line } = draft
  const kept = before && before.status !== 'retired' ? before.status : state.job.status
  const wanted = content.shelf === 'mine' ? 'approved' : (draft.status ?? kept)
  const hindrance = wanted === 'approved' ? hindranceOf(content, state.job) : null
  const status = hindrance ? 'draft' : wanted
  if (hindrance) note(state, hindrance, line)
  if (!before) return { line, verdict: 'added', before, content, status }
  const isSame = before.status === status && isSameContent(before, content)
  return { line, verdict: isSame ? 'same' : 'changed', before, content, status }
}

/** Why a row may not be put into use; it comes as a draft then. */
function hindranceOf(content: ScriptContent, { isBroken }: ImportJob): NoteCode | null {
  if (content.kind === 'event' && !hasDates(content)) return 'event_without_dates'
  return isBroken(content) ? 'breaks_norm' : null
}

const emptyContent = {
  kind: 'preset',
  step: 'consultation',
  shortcut: '',
  farewellCase: null,
  pictures: [] as string[],
} as const

/** A script of the library with what the file says of it; pictures never come from a table. */
function overlaid(row: Script, fresh: ScriptContent, draft: ScriptDraft): ScriptContent {
  const own = contentOf(row)
  return contentOf({
    ...own,
    title: fresh.title,
    messages: fresh.messages,
    ...(draft.step === undefined ? {} : { step: fresh.step }),
    ...(draft.shortcut === undefined ? {} : { shortcut: fresh.shortcut }),
    ...(draft.kind === undefined ? {} : { kind: fresh.kind }),
    ...(draft.platforms === undefined ? {} : { platforms: fresh.platforms }),
    ...(draft.farewellCase === undefined ? {} : { farewellCase: fresh.farewellCase }),
    ...(draft.eventFrom === undefined ? {} : { eventFrom: draft.eventFrom }),
    ...(draft.eventUntil === undefined ? {} : { eventUntil: draft.eventUntil }),
  })
}

function takeTwin(
  free: Map<string, Script[]>,
  content: ScriptContent,
  isSame: (row: Script) => boolean,
): Script | null {
  const twins = free.get(placeOf(content)) ?? []
  const twin = twins.find(isSame) ?? twins[0] ?? null
  if (twin) twins.splice(twins.indexOf(twin), 1)
  return twin
}

/** Two scripts in use never share a shortcut: the row comes without one, and that is told. */
function freeShortcut(shortcut: string, who: string, { shortcuts, notes }: Planning, line: number): string {
  const wanted = fold(shortcut)
  if (wanted === '') return ''
  const holder = shortcuts.get(wanted)
  if (holder === undefined || holder === who) {
    shortcuts.set(wanted, who)
    return shortcut
  }
  note({ notes }, 'shortcut_taken', line)
  return ''
}

function note({ notes }: Pick<Planning, 'notes'>, code: NoteCode, line: number): void {
  notes.set(code, [...(notes.get(code) ?? []), line])
}

function placeOf(content: Pick<ScriptContent, 'category' | 'title' | 'shelf'>): string {
  return [shelfOf({ ...content, ownerId: null }), fold(content.category), fold(content.title)].join('\u0000')
}

function byPlace(rows: readonly Script[]): Map<string, Script[]> {
  const places = new Map<string, Script[]>()
  for (const row of rows) places.set(placeOf(row), [...(places.get(placeOf(row)) ?? []), row])
  return places
}

function stepsOf(rows: readonly Script[]): Map<string, ScriptStep> {
  return new Map(rows.map(({ category, step }) => [category, step]))
}

function shortcutsOf(rows: readonly Script[]): Map<string, string> {
  const named = rows.filter(({ shortcut }) => fold(shortcut) !== '')
  return new Map(named.map(({ shortcut, id }) => [fold(shortcut), id]))
}
