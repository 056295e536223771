import { useText } from '#renderer/text/use-text.ts'
import { disputeGuides, fiveDonts, threePoints } from '#shared/aftersales/guides.ts'
import { disputeKinds } from '#shared/aftersales/ticket-words.ts'
import { AlipayAid } from './alipay-aid.tsx'

/** What to do by kind and cause, the five don'ts, and the rules of disputed money (R38, R39). */
export function GuidesTab() {
  const t = useText()
  return (
    <div className="as-page as-scroll">
      <div className="as-head as-wide">
        <p className="gt-quiet">{t('aftersales.guides.help')}</p>
        {disputeKinds.map((kind) => (
          <KindGuide key={kind} kind={kind} />
        ))}
        <Manners />
        <AlipayAid />
      </div>
    </div>
  )
}

/** The causes of one kind, each with its advice behind it. */
export function KindGuide({ kind }: { readonly kind: (typeof disputeKinds)[number] }) {
  const t = useText()
  return (
    <section aria-label={t(`aftersales.disputeKind.${kind}`)}>
      <h3>{t(`aftersales.disputeKind.${kind}`)}</h3>
      {disputeGuides
        .filter((guide) => guide.kind === kind)
        .map(({ cause }) => (
          <details key={cause}>
            <summary>{t(`aftersales.guide.${cause}`)}</summary>
            <p>{t(`aftersales.guide.${cause}.advice`)}</p>
          </details>
        ))}
    </section>
  )
}

function Manners() {
  const t = useText()
  return (
    <>
      <section>
        <h3>{t('aftersales.donts')}</h3>
        <ol>
          {fiveDonts.map((one) => (
            <li key={one}>{t(`aftersales.dont.${one}`)}</li>
          ))}
        </ol>
      </section>
      <section>
        <h3>{t('aftersales.points')}</h3>
        <ol>
          {threePoints.map((one) => (
            <li key={one}>{t(`aftersales.point.${one}`)}</li>
          ))}
        </ol>
      </section>
    </>
  )
}
