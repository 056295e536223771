import { useText } from '#renderer/text/use-text.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { Sheet } from './sheet-view.tsx'

const columns = ['kind', 'buyer', 'what', 'due', 'taken'] as const

/** Promises, receptions and follow-ups in one table. */
export function SheetOthers({ sheet: { others } }: { readonly sheet: Sheet }) {
  const t = useText()
  if (others.length === 0) return null
  return (
    <>
      <h2>{t('handover.sheet.others', { count: others.length })}</h2>
      <table>
        <thead>
          <tr>
            {columns.map((one) => (
              <th key={one}>{t(`handover.sheet.column.${one}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {others.map(({ refId, kind, buyer, platform, summary, step, dueAt, takenBy, droppedBecause }) => (
            <tr key={refId}>
              <td>{t(`handover.kind.${kind}`)}</td>
              <td>
                {buyer} · {t(`shell.platform.${platform}`)}
              </td>
              <td>{[summary, step === null ? '' : t(`scripts.step.${step}`)].filter(Boolean).join(' · ')}</td>
              <td>{dueAt === null ? '—' : formatInstant(dueAt).slice(5, 16)}</td>
              <td>{droppedBecause === null ? (takenBy ?? '') : t('handover.sheet.stays', { why: droppedBecause })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
