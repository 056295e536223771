import type { AskedOf } from '#shared/kernel/contract.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'
import type { scriptsContract } from '#shared/scripts/contract.ts'
import type { farewellCases, Script, ScriptStep } from '#shared/scripts/script.ts'
import { variableProblems } from '#shared/scripts/variables.ts'

export const mostMessages = 10
export const longestMessage = 1_000

/** What the editor holds: the words as typed. `key` keeps a message's field while it moves up and down. */
export interface ScriptForm {
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
}

export function emptyForm(step: ScriptStep, category: string, status: 'draft' | 'approved'): ScriptForm {
  return {
    kind: 'preset',
    step,
    category,
    title: '',
    shortcut: '',
    messages: [{ key: 0, text: '' }],
    platforms: [],
    farewellCase: null,
    status,
    eventFrom: '',
    eventUntil: '',
  }
}

export function formOf(script: Script): ScriptForm {
  const { kind, step, category, title, shortcut, messages, platforms, farewellCase, status } = script
  return {
    kind,
    step,
    category,
    title,
    shortcut,
    messages: messages.map((text, key) => ({ key, text })),
    platforms,
    farewellCase,
    status,
    eventFrom: script.eventFrom ?? '',
    eventUntil: script.eventUntil ?? '',
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
  return form.status === 'retired' ? 'needsStatus' : null
}

type Sent = AskedOf<typeof scriptsContract.save>

export function sentOf(form: ScriptForm, id: string | null, expected: number | null): Sent {
  const { kind, step, category, title, shortcut, platforms, farewellCase, status, eventFrom, eventUntil } = form
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
    status: status === 'approved' ? 'approved' : 'draft',
    eventFrom: kind === 'event' && eventFrom !== '' ? eventFrom : null,
    eventUntil: kind === 'event' && eventUntil !== '' ? eventUntil : null,
  }
}
