import { useCallback } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'

/** Says who somebody is. People are never removed, so an id without a name is only one not read yet. */
export function useNames(): (personId: string | null) => string {
  const t = useText()
  const { value } = useQuery('staff.people', {})
  return useCallback(
    (personId) => (value ?? []).find(({ id }) => id === personId)?.name ?? t('shell.nobody'),
    [value, t],
  )
}
