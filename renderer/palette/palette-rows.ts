import { useMemo } from 'react'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import type { Pasting } from '#renderer/features/reception/reception-view.ts'
import { scriptStepOf } from '#renderer/features/reception/step-way.ts'
import { pageNames } from '#renderer/page-names.ts'
import { type Text, useText } from '#renderer/text/use-text.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { fittingFirst } from '#shared/reception/fitting-first.ts'
import type { Reception } from '#shared/reception/reception.ts'
import type { FoundScript } from '#shared/scripts/script.ts'
import type { VariableValues } from '#shared/scripts/variables.ts'
import { commandNames, type DeskAct } from './desk-act.ts'

export type PaletteRow = {
  readonly key: string
  readonly title: string
  readonly more: string
} & (
  | { readonly kind: 'scripts'; readonly script: FoundScript }
  | { readonly kind: 'next' }
  | { readonly kind: 'customers' | 'orders' | 'commands' | 'receive'; readonly act: DeskAct }
)

export interface PaletteRows {
  readonly rows: readonly PaletteRow[]
  /** These are the rows of the last question; those of the words as they stand now are on their way. */
  readonly isStale: boolean
}

const noHits: Value<'scripts.search'>['rows'] = []

/** As many of a kind as people look through. */
const mostScripts = 8
const mostFound = 6

/** What fits the words: scripts first, for an agent they are what is wanted; then buyers, orders, and what the desk can do. */
export function usePaletteRows(query: string, reception: Reception | null, values: VariableValues): PaletteRows {
  const t = useText()
  const words = query.trim()
  const wide = { step: null, platform: null }
  const fitting = reception ? { step: scriptStepOf(reception), platform: reception.platform } : wide
  const scripts = useQuery('scripts.search', { query: words, ...fitting })
  const found = useQuery('search.find', words.length < 2 ? null : { query: words, limit: mostFound })
  const shownScripts = useLast(scripts.value)
  const shownFound = useLast(found.value)
  const foundRows = words.length < 2 ? undefined : shownFound?.rows
  const commands = useMemo(() => commandRows(t), [t])
  const shownNow = useFitting(shownScripts?.rows ?? noHits, words, reception, values)
  const rows = useMemo(() => {
    const fits = commands.filter(({ title }) => title.toLowerCase().includes(words.toLowerCase()))
    const named = fits.filter(({ title }) => title.toLowerCase() === words.toLowerCase())
    return [
      ...named,
      ...shownNow.slice(0, mostScripts).map((script) => scriptRow(t, script)),
      ...(foundRows ?? []).map(foundRow),
      ...fits.filter((row) => !named.includes(row)),
      ...(words === '' ? [] : [receiveRow(t, words)]),
    ]
  }, [t, words, commands, shownNow, foundRows])
  const isStale = (scripts.isLoading && !scripts.value) || (words.length >= 2 && found.isLoading && !found.value)
  return { rows, isStale }
}

/** Before anything is looked for, what fits the buyer comes first, as on the desk. */
function useFitting(
  hits: Value<'scripts.search'>['rows'],
  words: string,
  reception: Reception | null,
  values: VariableValues,
): readonly FoundScript[] {
  const standing = useQuery('reception.card', reception && { id: reception.id }).value?.standing
  const doubt = reception?.sealed.objections.find(({ state }) => state === 'open')?.kind ?? null
  return useMemo(() => {
    const scripts = hits.filter(({ foundIn }) => foundIn !== 'near').map(({ script }) => script)
    return words === '' && standing ? fittingFirst(scripts, { standing, doubt, values }) : scripts
  }, [hits, words, standing, doubt, values])
}

/** The nick that was typed or pasted is a buyer to receive: no second window has to be found for it. */
function receiveRow(t: Text, nick: string): PaletteRow {
  const title = t('palette.receive.nick', { nick })
  return { key: 'receive', kind: 'receive', title, more: '', act: { kind: 'receive', nick } }
}

function commandRows(t: Text): PaletteRow[] {
  const row = (key: string, title: string, act: DeskAct) => ({ key, kind: 'commands' as const, title, more: '', act })
  return [
    ...commandNames.map((name) => row(name, t(`palette.command.${name}`), { kind: 'command', name })),
    ...pageNames.map((page) =>
      row(`page-${page}`, t('palette.goTo', { page: t(`shell.page.${page}`) }), { kind: 'page', page }),
    ),
  ]
}

function scriptRow(t: Text, script: FoundScript): PaletteRow {
  const count = script.messages.length
  const more = [count > 1 ? t('palette.messages', { count }) : null, script.messages[0]].filter(Boolean).join(' · ')
  return { key: `script-${script.id}`, kind: 'scripts', title: script.title, more, script }
}

function foundRow(row: Value<'search.find'>['rows'][number]): PaletteRow {
  const { id } = row
  if (row.kind === 'customer') {
    const more = [row.name, row.lastOrderOn].filter(Boolean).join(' · ')
    return { key: id, kind: 'customers', title: row.nick, more, act: { kind: 'customer', id } }
  }
  const more = [row.buyerNick, row.placedOn].join(' · ')
  return { key: id, kind: 'orders', title: row.orderNo, more, act: { kind: 'order', id } }
}

/** A script of several messages is on its way: the next one comes first. */
export function nextRow(t: Text, { messages, pictures, next }: Pasting): PaletteRow {
  const title = t('palette.messageOf', { nth: next + 1, count: messages.length + pictures.length })
  return { key: 'next', kind: 'next', title, more: messages[next] ?? t('scripts.page.pictures') }
}
