import { useState } from 'react'

/** What is typed into a form's fields, by their names; `field` ties one to its place. */
export function useTyped<F extends Readonly<Record<string, string>>>(first: () => F) {
  const [typed, setTyped] = useState(first)
  const field = (name: keyof F) => ({
    value: typed[name],
    onText: (text: string) => setTyped((before) => ({ ...before, [name]: text })),
  })
  return { typed, field }
}
