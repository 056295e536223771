import { useCallback } from 'react'
import type { Failure } from '#shared/kernel/result.ts'
import { useLanguage, type Words } from './language.ts'

export type Values = Readonly<Record<string, string | number | boolean | null | undefined>>

/** Gives the words for a key, with `{name}` filled in; `{name|order|orders}` gives the first word for one, else the second. */
export type Text = (key: string, values?: Values) => string

export function textOf(words: Words, key: string, values: Values = {}): string {
  const text = words[key] ?? key
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, more?: string) => {
    const value = values[name]
    if (value === undefined || value === null) return whole
    if (one === undefined) return String(value)
    return String(value) === '1' ? one : (more ?? '')
  })
}

/** `const t = useText()`; `t('orders.title')`, `t('orders.rowsDone', { count: 3 })`. */
export function useText(): Text {
  const words = useLanguage((state) => state.words)
  return useCallback((key, values) => textOf(words, key, values), [words])
}

/** The sentence for a failure: the domain's own words, else the shell's. */
export function useFailureText(domain: string): (failure: Failure) => string {
  const words = useLanguage((state) => state.words)
  return useCallback(
    (failure) => {
      const known = [`${domain}.failure.${failure.code}`, `shell.failure.${failure.code}`]
      const key = known.find((one) => one in words) ?? 'shell.failure.unknown'
      return textOf(words, key, { code: failure.code, ...failure.details })
    },
    [words, domain],
  )
}
