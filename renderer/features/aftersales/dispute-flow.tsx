import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { goTo } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineButton } from '#renderer/ui/line-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { useTyped } from '#renderer/ui/use-typed.ts'
import type { TicketView } from '#shared/aftersales/contract.ts'
import { type DisputeAbout, type DisputeAct, nextStep } from '#shared/aftersales/dispute.ts'
import { disputeSteps } from '#shared/aftersales/ticket-words.ts'
import { formatFen, parseFen } from '#shared/kernel/money.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { actOn } from './act.ts'
import { KindGuide } from './guides-tab.tsx'

interface Props {
  readonly view: TicketView
  readonly about: DisputeAbout
}

const flowOf = (act: DisputeAct) => ({ do: 'flow' as const, act })

/** The seven steps of a dispute (R36): which are done, what is next, and the proposal on the way. */
export function DisputeFlow({ view, about }: Props) {
  const t = useText()
  const next = nextStep(about)
  const wantsProposal = next === 'propose' && !about.proposal
  return (
    <>
      <ol className="as-steps">
        {disputeSteps.map((step) => {
          const done = about.steps.find((one) => one.step === step)
          return (
            <li key={step} data-done={done !== undefined} aria-current={step === next ? 'step' : undefined}>
              {done && <IconCheck size={14} aria-label={t('aftersales.stepDone')} />}
              {t(`aftersales.next.${step}`)}
              {done && <span className="gt-quiet">{formatInstant(done.at).slice(5, 16)}</span>}
            </li>
          )
        })}
      </ol>
      {next && <p className="gt-quiet">{t(`aftersales.stepHelp.${next}`)}</p>}
      <KindGuide kind={about.disputeKind} />
      {about.disputeKind === 'attitude' && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => goTo('customers', view.customerId, { platform: view.platform, nick: view.buyerNick })}
        >
          {t('knowledge.guide.openChat')}
        </Button>
      )}
      <Proposal view={view} about={about} isOpen={wantsProposal} />
      {next !== null && next !== 'followUp' && !wantsProposal && <StepButton key={next} view={view} step={next} />}
      {(next === 'followUp' || next === null) && <Feedback view={view} about={about} />}
      {about.steps.length > 0 && (
        <LineButton
          domain="aftersales"
          words={t('aftersales.stepBack')}
          label={t('aftersales.stepBack.reason')}
          onSend={(reason) => actOn(view, flowOf({ do: 'back', reason }))}
        />
      )}
    </>
  )
}

function StepButton({ view, step }: { readonly view: TicketView; readonly step: (typeof disputeSteps)[number] }) {
  const t = useText()
  const { typed, field } = useTyped(() => ({ words: '' }))
  const { problem, isSending, start } = useSending('aftersales', () =>
    actOn(view, flowOf({ do: 'step', step, words: typed.words })),
  )
  return (
    <form
      className="as-stack as-do"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void start()
      }}
    >
      <LineField label={t('aftersales.stepWords')} maxLength={500} {...field('words')} />
      <Button type="submit" size="md" loading={isSending}>
        {t('aftersales.stepDo', { step: t(`aftersales.next.${step}`) })}
      </Button>
      <ProblemLine problem={problem} />
    </form>
  )
}

function Proposal({ view, about, isOpen }: Props & { readonly isOpen: boolean }) {
  const t = useText()
  const { proposal } = about
  const approve = useSending('aftersales', () => actOn(view, flowOf({ do: 'approve' })))
  if (isOpen) return <ProposalForm view={view} onDone={() => undefined} />
  if (!proposal) return null
  return (
    <div className="as-stack">
      <p>
        {t('aftersales.proposal')} <q className="as-said">{view.proposal}</q>{' '}
        {proposal.compensationFen > 0 && <strong>{`¥${formatFen(proposal.compensationFen)}`}</strong>}{' '}
        <span className={proposal.approvedBy === null ? 'as-warn' : 'gt-quiet'}>
          {t(proposal.approvedBy === null ? 'aftersales.notApproved' : 'aftersales.approved')}
        </span>
      </p>
      <div className="as-line">
        {proposal.approvedBy === null && (
          <Button loading={approve.isSending} onClick={() => void approve.start()}>
            {t('aftersales.approve')}
          </Button>
        )}
        <FormButton words={t('aftersales.propose.again')}>
          {(close) => <ProposalForm view={view} onDone={close} />}
        </FormButton>
      </div>
      <ProblemLine problem={approve.problem} />
    </div>
  )
}

function ProposalForm({ view, onDone }: { readonly view: TicketView; readonly onDone: () => void }) {
  const t = useText()
  const { typed, field } = useTyped(() => ({ words: '', yuan: '' }))

  async function send() {
    const compensationFen = typed.yuan.trim() === '' ? 0 : parseFen(typed.yuan)
    if (typed.words.trim() === '') return t('aftersales.propose.needsWords')
    if (compensationFen === null) return t('aftersales.propose.needsSum')
    return actOn(view, flowOf({ do: 'propose', words: typed.words, compensationFen }))
  }

  return (
    <OpenedForm domain="aftersales" onSend={send} onDone={onDone} action={t('aftersales.propose')}>
      <TextField
        className="gt-wide"
        isTitled
        label={t('aftersales.propose.words')}
        minRows={2}
        maxLength={500}
        {...field('words')}
      />
      <LineField isTitled label={t('aftersales.propose.sum')} inputMode="decimal" maxLength={12} {...field('yuan')} />
    </OpenedForm>
  )
}

function Feedback({ view, about }: Props) {
  const t = useText()
  const { typed, field } = useTyped(() => ({ words: '' }))
  const heard = useSending('aftersales', async () =>
    typed.words.trim() === ''
      ? t('aftersales.feedback.empty')
      : actOn(view, flowOf({ do: 'feedback', words: typed.words })),
  )
  const silent = useSending('aftersales', () => actOn(view, flowOf({ do: 'noAnswer' })))
  if (about.hasFeedback || about.triesInVain >= 2) {
    return nextStep(about) === 'followUp' ? <StepButton view={view} step="followUp" /> : null
  }
  return (
    <div className="as-stack">
      <TextField label={t('aftersales.feedback')} minRows={2} maxLength={500} {...field('words')} />
      <div className="as-line">
        <Button loading={heard.isSending} onClick={() => void heard.start()}>
          {t('aftersales.feedback.note')}
        </Button>
        <Button variant="default" loading={silent.isSending} onClick={() => void silent.start()}>
          {t('aftersales.feedback.none', { tries: about.triesInVain })}
        </Button>
      </div>
      <ProblemLine problem={heard.problem ?? silent.problem} />
    </div>
  )
}
