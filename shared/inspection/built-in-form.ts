import type { FormContent, FormGroup, FormItem } from './score-form.ts'

/** The built-in sheet. Its words are only for reading the code: pages show `scorecards.builtIn.<id>`. */
export const builtInFormId = 'eightSteps'

const item = (id: string, more: Partial<FormItem> = {}): FormItem => ({
  ...{ id, name: id, weight: 1, most: 2, isFatal: false, mayBeMissing: true },
  ...more,
})
const group = (id: string, items: FormItem[], weight = 10): FormGroup => ({ id, name: id, weight, items })
/** Yes or no, and there is no talk without it. */
const always = { mayBeMissing: false } as const
const yesNo = { most: 1 } as const
const cause = (id: string, under: string | null = null) => ({ id, name: id, under })

/**
 * The eight steps as a sheet (R71; domain 2.5: "each step's checks are the score sheet"), with the six seconds of the
 * first answer. Two points: done well; one: done in part. The fatal items are what no talk may have (domain 2.8, 2.10).
 */
export const builtInForm: FormContent = {
  name: builtInFormId,
  groups: [
    group('greeting', [item('sixSecondMet', { ...yesNo, ...always }), item('greeted', always)]),
    group('consultation', [item('needFound'), item('tone', always)]),
    group('recommendation', [item('rightGoods'), item('reasonTold')]),
    group('objectionHandling', [item('answeredInPerson'), item('doubtSolved')]),
    group('closing', [item('finalPush')]),
    group('orderConfirmation', [item('recap'), item('fourChecks')]),
    group('orderDispatch', [item('memoKept')]),
    group('farewell', [item('goodbye'), item('followUpKept')]),
    group('fatal', [
      item('noInsult', { ...yesNo, ...always, isFatal: true }),
      item('noOffPlatform', { ...yesNo, ...always, isFatal: true }),
      item('noFalsePromise', { ...yesNo, ...always, isFatal: true }),
    ]),
  ],
  // The heads are the categories of root causes (domain 2.36): a finding's cause tells the category of its record.
  causes: [
    ...['process', 'communication', 'warehouse', 'objective', 'other'].map((id) => cause(id)),
    cause('unclearRule', 'process'),
    cause('noScript', 'process'),
    cause('newOfferUnknown', 'process'),
    cause('passive', 'communication'),
    cause('absentMinded', 'communication'),
    cause('stiffWording', 'communication'),
    cause('productUnknown', 'communication'),
    cause('delayedGoods', 'warehouse'),
    cause('missingGift', 'warehouse'),
  ],
}
