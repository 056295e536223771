import { Text, Title } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { SheetForm } from './sheet-form.tsx'

/** 自查表 (R07): the thirteen and the eight, signed once a day. */
export function SheetSection({ isLead }: { readonly isLead: boolean }) {
  const t = useText()
  const pages = usePages()
  const page = useLast(useQuery('conduct.checks', { after: pages.after }).value)
  return (
    <section>
      <Title order={3} size="h5">
        {t('conduct.sheet')}
      </Title>
      <Text className="gt-quiet">{t('conduct.sheet.help')}</Text>
      <FormButton words={t('conduct.sheet.open')}>{(close) => <SheetForm isLead={isLead} onDone={close} />}</FormButton>
      {page?.rows.length === 0 && <Text>{t('conduct.sheet.none')}</Text>}
      {(page?.rows ?? []).map(({ id, name, on, broken, note, signedBy, signedAt }) => (
        <div key={id} className="co-line">
          <strong>{t('conduct.sheet.line', { name, day: on })}</strong>{' '}
          {broken.length === 0 ? (
            t('conduct.sheet.fine')
          ) : (
            <span className="co-broken">
              {t('conduct.sheet.list', {
                items: broken.map((item) => t(`conduct.item.${item}`)).join(t('conduct.between')),
              })}
            </span>
          )}
          <div className="gt-quiet">
            {t('conduct.sheet.by', { by: signedBy, time: formatInstant(signedAt).slice(5, 16) })}
            {note !== '' && ` · ${note}`}
          </div>
        </div>
      ))}
      <Pager pages={pages} next={page?.next} />
    </section>
  )
}
