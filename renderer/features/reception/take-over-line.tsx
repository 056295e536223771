import { Button } from '@mantine/core'
import { useShownKey } from '#renderer/shell/own-keys.ts'
import { useText } from '#renderer/text/use-text.ts'
import { focusSearch } from './focus.ts'
import { useAct } from './use-act.ts'

/** A colleague's buyer is looked at freely; writing for them begins with taking them over, so that two never type at once. */
export function TakeOverLine({ id, agentName }: { id: string; agentName: string }) {
  const t = useText()
  const act = useAct(id)
  return (
    <div className="rc-take-over">
      <span className="rc-grow">{t('reception.page.takeOver.whose', { name: agentName })}</span>
      <Button
        data-act="step"
        title={useShownKey('stepAct')}
        onClick={() => void act('reception.takeOver', { id }).then(focusSearch)}
      >
        {t('reception.page.takeOver.action')}
      </Button>
    </div>
  )
}
