import type { Value } from '#renderer/data/use-query.ts'
import type { Text } from '#renderer/text/use-text.ts'

type Row = Value<'inspection.oneImport'>

/** What an import brought, in one sentence; only what there is. */
export function importWords(t: Text, row: Row): string {
  const figures = ['addedTalks', 'extendedTalks', 'sameTalks', 'addedMessages', 'lineCount'] as const
  const parts = figures.filter((name) => name === 'addedTalks' || row[name] > 0)
  return parts
    .map((name) => t(`inspection.logs.result.${name}`, { count: row[name] }))
    .join(t('inspection.logs.between'))
}

/** One file by its name; several by the first, or their folder, and how many they are. */
export function filesWord(t: Text, name: string, count: number): string {
  return count === 1 ? name : t('inspection.logs.files', { name, count })
}
