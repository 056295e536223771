import { readKey, shownKey } from './key-text.ts'

/**
 * Everything a key of ours does, with the key it has until a person chooses another (ux 5). `hotKey` works over any
 * program; a key with the digit 1 in `families` stands for itself and the digits up to 9.
 */
export const firstKeys = {
  hotKey: 'Ctrl+Shift+Space',
  palette: 'Ctrl+K',
  newReception: 'Ctrl+N',
  take: 'Alt+1',
  waitingPrevious: 'Alt+Up',
  waitingNext: 'Alt+Down',
  stepAct: 'Alt+Enter',
  stepNext: 'Alt+Right',
  stepBack: 'Alt+Left',
  picker: '/',
  edit: 'Ctrl+E',
  coach: 'Ctrl+I',
  needExplicit: 'Ctrl+G',
  needLatent: 'Ctrl+Shift+G',
  promise: 'Ctrl+J',
  check: 'Ctrl+O',
  buyerSpoke: 'Ctrl+B',
  noAnswer: 'Ctrl+D',
  wait: 'Ctrl+T',
  afterSales: 'Ctrl+H',
  notBuying: 'Ctrl+U',
  considering: 'Ctrl+P',
  followUp: 'Ctrl+Shift+F',
  pasteNick: 'Ctrl+Shift+V',
  page: 'Ctrl+1',
  lock: 'Ctrl+L',
  keys: 'Ctrl+/',
} as const satisfies Readonly<Record<string, string>>

export type KeyName = keyof typeof firstKeys
export const keyNames = Object.keys(firstKeys) as KeyName[]

/** Keys with a digit stand for nine. */
export const families: readonly KeyName[] = ['take', 'page']

/** The slash as each input method writes it calls the picker. */
const slashes = ['/', '、', '／']

/** What a person has changed: another key, or null for none. */
export type OwnKeys = Readonly<Partial<Record<KeyName, string | null>>>

export function keyOf(own: OwnKeys, name: KeyName): string | null {
  const chosen = own[name]
  return chosen === undefined ? firstKeys[name] : chosen
}

const firstDigit = '1'

/** What a pressed key does: its name, and which of the nine it was (0: no family). Null: nothing of ours. */
export function keyPressed(own: OwnKeys, pressed: string): { readonly name: KeyName; readonly nth: number } | null {
  for (const name of keyNames) {
    const key = name === 'hotKey' ? null : keyOf(own, name)
    if (key === null) continue
    if (families.includes(name)) {
      const nth = nthOf(key, pressed)
      if (nth !== null) return { name, nth }
    } else if (key === pressed || (name === 'picker' && key === '/' && slashes.includes(pressed))) {
      return { name, nth: 0 }
    }
  }
  return null
}

function nthOf(family: string, pressed: string): number | null {
  const { main } = readKey(pressed)
  if (!/^[1-9]$/.test(main)) return null
  return family.slice(0, -1) + main === pressed ? Number(main) : null
}

/** The other things the same key would do. */
export function sharersOf(own: OwnKeys, name: KeyName): KeyName[] {
  const key = keyOf(own, name)
  if (key === null) return []
  return keyNames.filter((other) => {
    const its = other === name ? null : keyOf(own, other)
    return its !== null && (its === key || isInFamily(name, key, its) || isInFamily(other, its, key))
  })
}

function isInFamily(name: KeyName, family: string, key: string): boolean {
  return families.includes(name) && nthOf(family, key) !== null
}

/** A family keeps its place at the digit 1, whichever digit was pressed for it; null: it needs one. */
export function keyFor(name: KeyName, pressed: string): string | null {
  if (!families.includes(name)) return pressed
  const { main } = readKey(pressed)
  return /^[1-9]$/.test(main) ? pressed.slice(0, -1) + firstDigit : null
}

/** As people read it: `Alt+1 … 9`. */
export function shownKeyOf(own: OwnKeys, name: KeyName): string | null {
  const key = keyOf(own, name)
  if (key === null) return null
  if (families.includes(name)) return `${key} … 9`
  return name === 'picker' && key === '/' ? slashes.join(' ') : shownKey(key)
}
