import { useText } from '#renderer/text/use-text.ts'

export function MorningTab() {
  const t = useText()
  return <p className="gt-quiet gt-pad">{t('reports.morning.help')}</p>
}
