/** Colours of the flags sellers set, whichever platform says so; `other` is a grade or a word without a colour. */
export const ledgerFlags = ['none', 'red', 'yellow', 'green', 'blue', 'purple', 'other'] as const
export type LedgerFlag = (typeof ledgerFlags)[number]

const colours: readonly (readonly [RegExp, LedgerFlag])[] = [
  [/红|red/i, 'red'],
  [/黄|yellow/i, 'yellow'],
  [/绿|green/i, 'green'],
  [/蓝|青|blue/i, 'blue'],
  [/紫|purple/i, 'purple'],
]

/** What a platform's own word for a flag means (旗帜颜色, 打标颜色); 京东 has grades 1 to 5, which are no colours. */
export function flagOf(words: string | null | undefined): LedgerFlag {
  const word = words?.trim() ?? ''
  if (/^[-—0无]?$/.test(word)) return 'none'
  return colours.find(([shape]) => shape.test(word))?.[1] ?? 'other'
}
