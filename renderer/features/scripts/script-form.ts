import type { AskedOf } from '#shared/kernel/contract.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'
import type { scriptsContract } from '#shared/scripts/contract.ts'
import type { farewellCases, Script, ScriptStep, Shelf } from '#shared/scripts/script.ts'
import type { ScriptContent } from '#shared/scripts/script-version.ts'
import { variableProblems } from '#shared/scripts/variables.ts'
import type { LibraryPlace } from './scripts-view.ts'

export const mostMessages = 10
export const longestMessage = 1_000

/** What the editor holds: the words as typed. `key` keeps a message's field while it moves up and down. */
export interface ScriptForm {
  readonly shelf: Shelf
  readonly kind: Script['kind']
  readonly step: ScriptStep
  readonly category: string
  readonly title: string
  readonly shortcut: string
  readonly messages: readonly { readonly key: number; readonly text: string }[]
  readonly platforms: readonly Platform[]
  readonly farewellCase: (typeof farewellCases)[number] | null
  readonly status: Script['status']
  readonly eventFrom: string
  readonly eventUntil: string
  /** Ids of pictures, in the order they are copied. */
  readonly pictures: readonly string[]
}

/** A new script where somebody stands: supervisors write for the shop, the others for themselves first. */
export function emptyForm({ shelf, step, category }: LibraryPlace, isLead: boolean): ScriptForm {
  return {
    shelf: shelf ?? (isLead ? 'shop' : 'mine'),
    kind: 'preset',
    step: step ?? 'greeting',
    category: category ?? '',
    title: '',
    shortcut: '',
    messages: [{ key: 0, text: '' }],
    platforms: [],
    farewellCase: null,
    status: isLead ? 'approved' : 'draft',
    eventFrom: '',
    eventUntil: '',
    pictures: [],
  }
}

export function formOf(script: Script): ScriptForm {
  return { ...fieldsOf(script), status: script.status }
}

/** The words of a script or of one of its versions; a version has no state of its own. */
export function fieldsOf(script: ScriptContent): Omit<ScriptForm, 'status'> {
  const { kind, step, category, title, shortcut, messages, platforms, farewellCase } = script
  return {
    shelf: script.shelf ?? 'shop',
    kind,
    step,
    category,
    title,
    shortcut,
    messages: messages.map((text, key) => ({ key, text })),
    platforms,
    farewellCase,
    eventFrom: script.eventFrom ?? '',
    eventUntil: script.eventUntil ?? '',
    pictures: script.pictures ?? [],
  }
}

/** What would be saved, in one text: two forms with the same say the same. */
export function contentOf(form: ScriptForm): string {
  const { messages, title, category, shortcut, platforms, eventFrom, eventUntil, ...rest } = form
  return JSON.stringify({
    ...rest,
    title: title.trim(),
    category: category.trim(),
    shortcut: shortcut.trim(),
    messages: messages.map(({ text }) => text.trim()),
    platforms: [...platforms].sort(),
    dates: form.kind === 'event' ? [eventFrom, eventUntil] : [],
  })
}

/** The first thing that is not filled in as it must be, as the key of its sentence; null when it may be sent. */
export function firstMissing(form: ScriptForm): string | null {
  if (form.title.trim() === '') return 'needsTitle'
  if (form.category.trim() === '') return 'needsCategory'
  if (form.messages.some(({ text }) => text.trim() === '')) return 'needsText'
  if (variableProblems(form.messages.map(({ text }) => text)).length > 0) return 'needsVariables'
  return form.status === 'retired' && form.shelf !== 'mine' ? 'needsStatus' : null
}

type Sent = AskedOf<typeof scriptsContract.save>

export function sentOf(form: ScriptForm, id: string | null, expected: number | null): Sent {
  const { shelf, kind, step, category, title, shortcut, platforms, farewellCase, eventFrom, eventUntil } = form
  return {
    id,
    expected,
    kind,
    step,
    category,
    title,
    shortcut,
    messages: form.messages.map(({ text }) => text),
    platforms: [...platforms],
    farewellCase: step === 'farewell' ? farewellCase : null,
    status: stateSent(form),
    eventFrom: kind === 'event' && eventFrom !== '' ? eventFrom : null,
    eventUntil: kind === 'event' && eventUntil !== '' ? eventUntil : null,
    shelf,
    pictures: [...form.pictures],
  }
}

/** What stands on one's own shelf is in use at once: nobody has to approve it. */
function stateSent({ shelf, status }: ScriptForm): 'draft' | 'approved' {
  return shelf === 'mine' || status === 'approved' ? 'approved' : 'draft'
}
