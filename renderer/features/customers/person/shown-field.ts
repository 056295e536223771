import type { Text } from '#renderer/text/use-text.ts'
import type { MergeField } from '#shared/customers/tie.ts'

/** Codes of a compared field as words. */
export function shownOf(field: MergeField, value: string, t: Text): string {
  if (field === 'gender') return t(`customers.gender.${value}`)
  if (field !== 'channels') return value
  return value
    .split(' ')
    .map((channel) => t(`customers.channel.${channel}`))
    .join(' · ')
}
