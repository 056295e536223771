import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { RulesForm } from './rules-form.tsx'

/** From how many cases a figure is shown, and how other tools count. */
export function RulesSection() {
  const t = useText()
  const rules = useQuery('reports.rules', {}).value
  if (!rules) return null
  return (
    <section className="rp-section">
      <FormButton words={t('reports.rules')}>{(close) => <RulesForm rules={rules} onDone={close} />}</FormButton>
    </section>
  )
}
