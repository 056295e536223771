import { useText } from '#renderer/text/use-text.ts'
import { sampleMeasures, sampleWhys } from '#shared/management/sample-case.ts'

/** A case worked to its end, to be read before one writes the first own one (domain 2.36). */
export function SampleCase() {
  const t = useText()
  return (
    <details className="mg-sample">
      <summary>{t('management.sample')}</summary>
      <p>{t('management.sample.symptom')}</p>
      <h4>{t('management.cause.whys')}</h4>
      <ol>
        {sampleWhys.map((why) => (
          <li key={why}>{t(`management.sample.why.${why}`)}</li>
        ))}
      </ol>
      <h4>{t('management.cause.preventions')}</h4>
      <ol>
        {sampleMeasures.map((measure) => (
          <li key={measure}>{t(`management.sample.measure.${measure}`)}</li>
        ))}
      </ol>
      <p className="gt-quiet">{t('management.sample.check')}</p>
    </details>
  )
}
