import { useText } from '#renderer/text/use-text.ts'

export function FiguresTab() {
  const t = useText()
  return <p className="gt-quiet gt-pad">{t('reports.figures.help')}</p>
}
