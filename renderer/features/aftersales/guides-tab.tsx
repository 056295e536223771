import { useText } from '#renderer/text/use-text.ts'
import { disputeKinds } from '#shared/aftersales/ticket-words.ts'
import { disputeGuides, fiveDonts, threePoints } from '#shared/knowledge/guides.ts'
import { AlipayAid } from './alipay-aid.tsx'

/** What to do by kind and cause, the five don'ts, and the rules of disputed money (R38, R39). */
export function GuidesTab() {
  const t = useText()
  return (
    <div className="as-page as-scroll">
      <div className="as-head as-wide">
        <p className="gt-quiet">{t('knowledge.guides.help')}</p>
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
            <summary>{t(`knowledge.guide.${cause}`)}</summary>
            <p>{t(`knowledge.guide.${cause}.advice`)}</p>
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
        <h3>{t('knowledge.donts')}</h3>
        <ol>
          {fiveDonts.map((one) => (
            <li key={one}>{t(`knowledge.dont.${one}`)}</li>
          ))}
        </ol>
      </section>
      <section>
        <h3>{t('knowledge.points')}</h3>
        <ol>
          {threePoints.map((one) => (
            <li key={one}>{t(`knowledge.point.${one}`)}</li>
          ))}
        </ol>
      </section>
    </>
  )
}
