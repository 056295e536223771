import { useText } from '#renderer/text/use-text.ts'
import type { Fault } from '#shared/training/score.ts'

/** `−5 首次回复超过 6 秒` */
export function FaultText({ fault: { code, points, about } }: { fault: Fault }) {
  const t = useText()
  const isStep = code === 'stepMissing' || code === 'endMissing'
  return (
    <span className="tr-fault">
      <b>{t('training.minus', { points })}</b>
      {t(`training.fault.${code}`, { about: isStep && about ? t(`scripts.step.${about}`) : about })}
    </span>
  )
}
