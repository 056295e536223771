import { useState } from 'react'

/** The newest answer there was: while the next one is on its way the old one stays, so that nothing flashes. */
export function useLast<V>(value: V | undefined): V | undefined {
  const [last, keep] = useState(value)
  if (value !== undefined && value !== last) keep(() => value)
  return value ?? last
}
