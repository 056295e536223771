import { notifications } from '@mantine/notifications'
import { callDesktop } from '#renderer/data/desktop-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { pageNames } from '#renderer/routes.tsx'
import { type Text, useText } from '#renderer/text/use-text.ts'
import { useLayers } from './layers.ts'
import { goTo } from './navigation.ts'

export interface PaletteRow {
  readonly key: string
  readonly kind: 'scripts' | 'customers' | 'orders' | 'commands'
  readonly title: string
  readonly more: string
  readonly act: () => void
}

const mostOfAKind = 6

/** What fits the words typed so far: commands and scripts at once, buyers and orders from two letters on. */
export function usePaletteRows(query: string): readonly PaletteRow[] {
  const t = useText()
  const words = query.trim()
  const scripts = useQuery('scripts.search', words === '' ? null : { query: words, step: null, platform: null })
  const found = useQuery('search.find', words.length < 2 ? null : { query: words, limit: 12 })
  return [
    ...commandRows(t).filter((row) => words === '' || row.title.toLowerCase().includes(words.toLowerCase())),
    ...(scripts.value?.rows ?? []).slice(0, mostOfAKind).map((row) => scriptRow(t, row)),
    ...(found.value?.rows ?? []).map(foundRow),
  ]
}

function commandRows(t: Text): PaletteRow[] {
  const pages = pageNames.map((page) => ({
    key: `page-${page}`,
    kind: 'commands' as const,
    title: t('shell.palette.goTo', { page: t(`shell.page.${page}`) }),
    more: '',
    act: () => goTo(page),
  }))
  const others = [
    { key: 'keys', title: t('shell.keys.title'), more: 'Ctrl+/', act: () => useLayers.getState().open('keys') },
    { key: 'lock', title: t('shell.lock.now'), more: 'Ctrl+L', act: () => void runCommand('staff.lock', {}) },
    { key: 'out', title: t('shell.signOut'), more: '', act: () => void runCommand('staff.signOut', {}) },
  ]
  return [...pages, ...others.map((row) => ({ ...row, kind: 'commands' as const }))]
}

function scriptRow(t: Text, { script }: Value<'scripts.search'>['rows'][number]): PaletteRow {
  const text = script.messages.join('\n')
  return {
    key: `script-${script.id}`,
    kind: 'scripts',
    title: script.title,
    more: script.messages[0] ?? '',
    act: () => void copyWhole(t, text),
  }
}

/** A text with a blank never leaves: those scripts are used on the reception page, where the record fills them. */
async function copyWhole(t: Text, text: string): Promise<void> {
  if (text.includes('{{')) return void notifications.show({ message: t('shell.palette.needsValues'), color: 'orange' })
  const copied = await callDesktop('copyText', { text })
  if (copied.ok) notifications.show({ message: t('shell.palette.copied') })
}

function foundRow(row: Value<'search.find'>['rows'][number]): PaletteRow {
  if (row.kind === 'customer') {
    const more = [row.name, row.lastOrderOn].filter(Boolean).join(' · ')
    return { key: row.id, kind: 'customers', title: row.nick, more, act: () => goTo('customers', row.id) }
  }
  const more = [row.buyerNick, row.placedOn].join(' · ')
  return { key: row.id, kind: 'orders', title: row.orderNo, more, act: () => goTo('orders', row.id) }
}
