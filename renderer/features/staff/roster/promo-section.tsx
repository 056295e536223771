import { Group, Text, Title } from '@mantine/core'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { RemoveButton } from '#renderer/ui/remove-button.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { useTyped } from '#renderer/ui/use-typed.ts'

type Promo = Value<'roster.promos'>[number]

/** 大促期: the days on which the rest rule is waived and the rest day owed. */
export function PromoSection({ isLead }: { readonly isLead: boolean }) {
  const t = useText()
  const { value: promos = [] } = useQuery('roster.promos', {})
  return (
    <section>
      <Title order={3} size="h5">
        {t('roster.promo')}
      </Title>
      <Text className="gt-quiet">{t('roster.promo.help')}</Text>
      {promos.length === 0 && <Text>{t('roster.promo.none')}</Text>}
      {promos.map((promo) => (
        <PromoLine key={promo.id} promo={promo} isLead={isLead} />
      ))}
      {isLead && <FormButton words={t('roster.promo.add')}>{(close) => <PromoForm onDone={close} />}</FormButton>}
    </section>
  )
}

function PromoLine({ promo, isLead }: { readonly promo: Promo; readonly isLead: boolean }) {
  const t = useText()
  const { id, version, name, from, to } = promo
  const { problem, start } = useSending('roster', () => runCommand('roster.removePromo', { id, expected: version }))
  return (
    <Group gap="xs" className="ro-line">
      {t('roster.promo.line', { name, from, to })}
      {isLead && (
        <FormButton words={t('roster.promo.change')}>
          {(close) => <PromoForm promo={promo} onDone={close} />}
        </FormButton>
      )}
      {isLead && <RemoveButton label={t('roster.promo.remove', { name })} onRemove={() => void start()} />}
      <ProblemLine problem={problem} />
    </Group>
  )
}

function PromoForm({ promo = null, onDone }: { readonly promo?: Promo | null; readonly onDone: () => void }) {
  const t = useText()
  const { typed, field } = useTyped(() => ({
    ...{ name: promo?.name ?? '', from: promo?.from ?? '', to: promo?.to ?? '' },
  }))

  async function save() {
    if (Object.values(typed).some((one) => one.trim() === '')) return t('roster.promo.needsAll')
    return runCommand('roster.savePromo', { id: promo?.id ?? null, expected: promo?.version ?? null, ...typed })
  }

  return (
    <OpenedForm domain="roster" onSend={save} onDone={onDone}>
      <LineField autoFocus isTitled label={t('roster.promo.name')} maxLength={30} {...field('name')} />
      <LineField isTitled type="date" label={t('roster.promo.from')} {...field('from')} />
      <LineField isTitled type="date" label={t('roster.promo.to')} {...field('to')} />
    </OpenedForm>
  )
}
