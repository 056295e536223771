import { Text } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'

/** Imported talks 聊天记录 (R71). */
export function LogsTab() {
  const t = useText()
  return <Text className="gt-pad gt-quiet">{t('inspection.logs.none')}</Text>
}
