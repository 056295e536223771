import { describe, expect, it } from 'vitest'
import { builtInDialogues } from '#shared/training/built-in.ts'
import type { PracticeLine } from '#shared/training/practice.ts'
import { scorePractice } from '#shared/training/score.ts'

type Said = readonly [seconds: number, side: 'buyer' | 'agent', text: string, step?: PracticeLine['step']]
const lines = (...all: Said[]): PracticeLine[] =>
  all.map(([seconds, side, text, step = null]) => ({ at: seconds * 1_000, side, text, step }))
const noNorms = () => []
const faultsOf = (said: PracticeLine[], expects: Parameters<typeof scorePractice>[1] = []) =>
  scorePractice(said, expects, noNorms).faults.map(({ code, line, about }) => [code, about ?? line])

describe('R09 a practice is measured by the clocks of a reception', () => {
  it.each([
    [6, []],
    [7, [['slowFirstReply', 1]]],
    [31, [['verySlowFirstReply', 1]]],
  ])('first reply after %s s', (seconds, faults) => {
    expect(faultsOf(lines([0, 'buyer', '在吗'], [seconds, 'agent', '在的亲']))).toEqual(faults)
  })

  it('several buyer lines in a row: the first one counts, and the line that answers is named', () => {
    const said = lines([0, 'buyer', '在吗'], [5, 'buyer', '有货吗'], [8, 'agent', '有的哦'])
    expect(faultsOf(said)).toEqual([['slowFirstReply', 2]])
    expect(scorePractice(said, [], noNorms)).toMatchObject({ points: 95, firstReplyMs: 8_000, medianReplyMs: 8_000 })
  })

  it('over three minutes needs an apology', () => {
    const late = (text: string) =>
      faultsOf(lines([0, 'buyer', '在吗'], [3, 'agent', '在的'], [5, 'buyer', '几天到'], [186, 'agent', text]))
    expect(late('三天左右到哦')).toEqual([
      ['slowReply', 3],
      ['noApology', 3],
    ])
    expect(late('抱歉让您久等了，三天左右到哦')).toEqual([['slowReply', 3]])
  })

  it('a buyer who had to go on without an answer, and a question left at the end', () => {
    const said = lines([0, 'buyer', '在吗'], [180, 'buyer', '人呢'])
    expect(faultsOf(said)).toEqual([
      ['unanswered', 0],
      ['unanswered', 1],
    ])
  })

  it.each(['谢谢', '好的谢谢', '嗯嗯', '收到', '好'])('nobody has to answer “%s”', (text) => {
    expect(faultsOf(lines([0, 'buyer', '在吗'], [3, 'agent', '感谢您的光临'], [9, 'buyer', text]))).toEqual([])
  })

  it('稍等 without coming back costs; coming back does not', () => {
    const away = lines([0, 'buyer', '查下快递'], [3, 'agent', '您稍等，我马上查'])
    expect(faultsOf(away)).toEqual([['neverBack', 1]])
    expect(faultsOf([...away, ...lines([40, 'agent', '查到了，今晚派送哦'])])).toEqual([])
  })
})

describe('R08 a practice is measured by the steps', () => {
  const talk = lines(
    [0, 'buyer', '在吗'],
    [3, 'agent', '您好，请问给谁穿呢？'],
    [9, 'buyer', '我自己'],
    [12, 'agent', '这款适合您哦', 'recommendation'],
  )

  it('a script shows its step, words of one’s own show theirs', () => {
    const { steps } = scorePractice(talk, ['greeting', 'consultation', 'recommendation'], noNorms)
    expect(steps).toEqual([
      { step: 'greeting', line: 1, by: 'words' },
      { step: 'consultation', line: 1, by: 'words' },
      { step: 'recommendation', line: 3, by: 'script' },
    ])
  })

  it('what is missing is named; greeting and farewell cost more', () => {
    const { faults, points } = scorePractice(talk, ['closing', 'farewell'], noNorms)
    expect(faults.map(({ code, about }) => [code, about])).toEqual([
      ['stepMissing', 'closing'],
      ['endMissing', 'farewell'],
    ])
    expect(points).toBe(84)
  })

  it('thanks in the middle are no farewell', () => {
    const said = lines([0, 'buyer', '在吗'], [2, 'agent', '感谢您等我'], [4, 'buyer', '拍了'], [6, 'agent', '好的'])
    expect(faultsOf(said, ['farewell'])).toEqual([['endMissing', 'farewell']])
  })
})

describe('R12 a practice is measured by the norms', () => {
  it('each finding costs by its severity and names line and words; points never fall below 0', () => {
    const find = (text: string) =>
      text.includes('不知道')
        ? [
            { severity: 'block' as const, words: '不知道' },
            { severity: 'hint' as const, words: '道' },
          ]
        : []
    const said = lines([0, 'buyer', '在吗'], [2, 'agent', '不知道'])
    expect(scorePractice(said, [], find)).toMatchObject({
      points: 87,
      faults: [
        { code: 'normBlock', points: 12, line: 1, about: '不知道' },
        { code: 'normHint', points: 1, line: 1, about: '道' },
      ],
    })
    const many = Array.from({ length: 20 }, (_, i) => [i + 1, 'agent', '不知道'] as const)
    expect(scorePractice(lines([0, 'buyer', '在吗'], ...many), [], find).points).toBe(0)
  })
})

describe('the dialogues that come with the program', () => {
  it('are buyers of all platforms, before and after the sale, each with its own id', () => {
    expect(builtInDialogues.length).toBeGreaterThanOrEqual(8)
    expect(new Set(builtInDialogues.map(({ id }) => id)).size).toBe(builtInDialogues.length)
    expect(new Set(builtInDialogues.map(({ platform }) => platform)).size).toBe(5)
  })

  it.each(builtInDialogues.map((one) => [one.id, one] as const))(
    '%s begins at once and waits for answers',
    (_id, { turns }) => {
      expect(turns[0]).toMatchObject({ after: 0, waits: false })
      expect(turns.filter(({ waits }) => waits).length).toBeGreaterThan(2)
    },
  )
})
