import { useText } from '#renderer/text/use-text.ts'

/** 疑似虚假发货: said where it is suspected. */
export function FakeMark({ isSuspected }: { readonly isSuspected: boolean }) {
  const t = useText()
  if (!isSuspected) return null
  return (
    <strong className="gt-clock-cost" title={t('clocks.fakeHelp')}>
      {t('clocks.fake')}
    </strong>
  )
}
