import { useText } from '#renderer/text/use-text.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { Sheet } from './sheet-view.tsx'

type Case = Sheet['cases'][number]

/** One case with the fixed fields of its remark, always in the same order (R04). */
export function SheetCase({ place, of }: { readonly place: number; readonly of: Case }) {
  const t = useText()
  const { about, platform, orderNo, buyer, title, level, owner, next, isClosed, dueAt, remark, droppedBecause } = of
  const fields = [
    ['orderNo', orderNo ?? t('handover.sheet.noOrder')],
    ['buyer', `${buyer} · ${t(`shell.platform.${platform}`)}`],
    ['goods', title],
    ['owner', `${owner} · ${t(`aftersales.level.${level}`)}`],
    ['due', dueAt === null ? '' : formatInstant(dueAt).slice(0, 16)],
    ['next', isClosed || next === '' ? t('handover.sheet.closed') : t(`aftersales.next.${next}`)],
  ] as const
  return (
    <section className="ho-sheet-case">
      <h3>{t('handover.sheet.case', { place, kind: t(`aftersales.kind.${about}`) })}</h3>
      <dl>
        {fields.map(([name, words]) => (
          <Field key={name} name={name} words={words} />
        ))}
        {remark ? <Remark remark={remark} /> : <Field isWide name="remark" words={t('handover.sheet.noRemark')} />}
        {droppedBecause !== null && <Field isWide name="stays" words={droppedBecause} />}
      </dl>
    </section>
  )
}

function Remark({ remark }: { readonly remark: NonNullable<Case['remark']> }) {
  const t = useText()
  const { promised, promisedBy, dueAt, author, at } = remark
  return (
    <>
      <Field isWide name="problem" words={remark.problem} />
      <Field isWide name="cause" words={remark.cause} />
      <Field isWide name="doneSoFar" words={remark.doneSoFar} />
      <Field
        isWide
        name="promised"
        words={t('handover.sheet.promisedWords', {
          promised,
          by: promisedBy,
          until: formatInstant(dueAt).slice(0, 16),
        })}
      />
      <Field isWide name="nextStep" words={remark.nextStep} />
      <Field isWide name="author" words={`${author} ${formatInstant(at).slice(0, 16)}`} />
    </>
  )
}

interface FieldProps {
  readonly name: string
  readonly words: string
  readonly isWide?: boolean
}

function Field({ name, words, isWide = false }: FieldProps) {
  const t = useText()
  return (
    <div data-wide={isWide || undefined}>
      <dt>{t(`handover.sheet.field.${name}`)}</dt>
      <dd>{words === '' ? '—' : words}</dd>
    </div>
  )
}
