import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { platformNames as platforms } from '#shared/kernel/platform-names.ts'
import { farewellCases, type ScriptStep } from '#shared/scripts/script.ts'
import { type StarterScript, starterScripts } from '#shared/scripts/starter.ts'
import { isVariableName } from '#shared/scripts/variables.ts'

const LEAST_PER_STEP: Record<ScriptStep, number> = {
  greeting: 20,
  consultation: 22,
  recommendation: 16,
  objectionHandling: 24,
  closing: 14,
  orderConfirmation: 14,
  orderDispatch: 10,
  farewell: 18,
  afterSales: 26,
}

const TOP_CATEGORY: Record<ScriptStep, string> = {
  greeting: '问好',
  consultation: '咨询',
  recommendation: '推荐',
  objectionHandling: '异议',
  closing: '促成',
  orderConfirmation: '确认',
  orderDispatch: '发货',
  farewell: '告别',
  afterSales: '售后',
}

const PLATFORMS = [...platforms, 'tmall']

const BANNED: Record<string, readonly string[]> = {
  exaggeration: [
    ...['最', '第一', '绝对', '百分百', '百分之百', '100%', '国家级', '顶级', '极致', '极品', '独家', '唯一'],
    ...['首选', '全网', '永久', '万能', '根治', '史上', '无敌', '保证', '包治', '完美', '冠军', '零风险', '无风险'],
    ...['保本', '保收益', '立竿见影', '特效', '销量冠军', '驰名'],
  ],
  offPlatform: [
    ...['微信', 'QQ', 'qq', 'V信', '加我', '扫码', '二维码', '转账', '银行卡', '支付宝', '链接', 'http', 'www.'],
    ...['.com', '手机号发我', '电话联系我', '线下交易'],
  ],
  reviewForMoney: ['返现', '五星', '好评返', '改评价', '删评', '删除评价', '晒图返'],
  shirking: ['找快递', '不关我', '不归我', '不是我们的问题', '不是我的问题', '跟我们无关', '管不了', '不清楚找'],
  blame: ['你自己', '您自己没', '您没看', '您看错', '是您的问题', '您的错', '看不懂', '说过了', '早就说'],
  stiff: ['不行', '不可能', '没办法', '办不到', '爱买不买', '随便您', '规定就是', '必须'],
  rhetorical: ['难道', '何必', '不是说了', '不就', '凭什么', '怎么可能', '有什么好'],
}

const messages = starterScripts.flatMap((script) => script.messages.map((text) => ({ slug: script.slug, text })))

function slugsWhere(matches: (text: string) => boolean): string[] {
  return messages.filter(({ text }) => matches(text)).map(({ slug }) => slug)
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

function variablesOf(text: string): string[] {
  return [...text.matchAll(/\{\{(.*?)\}\}/g)].map((match) => match[1] ?? '')
}

function bigrams(text: string): Set<string> {
  const chars = [...text]
  return new Set(chars.slice(1).map((char, index) => `${chars[index]}${char}`))
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((gram) => b.has(gram)).length
  return shared / (a.size + b.size - shared)
}

/** Whether the letters are initials of the title's characters, in order; a character may have several readings. */
function typedFromTitle({ shortcut, title }: StarterScript): boolean {
  let rest = shortcut
  for (const char of title) {
    const initials = pinyin(char, { multiple: true, toneType: 'none', type: 'array' }).map((sound) => sound[0])
    if (initials.includes(rest[0])) rest = rest.slice(1)
  }
  return rest === ''
}

describe('R11 starter scripts: shape', () => {
  it.each(Object.entries(LEAST_PER_STEP))('holds enough scripts for %s', (step, least) => {
    expect(starterScripts.filter((script) => script.step === step).length).toBeGreaterThanOrEqual(least)
  })

  it('holds at least 200 that are in use at once; event phrases wait for their dates', () => {
    expect(starterScripts.filter(({ kind }) => kind === 'preset').length).toBeGreaterThanOrEqual(200)
  })

  it('knows every step, platform, kind and farewell case it names', () => {
    for (const { slug, step, kind, platforms: only, case: ending } of starterScripts) {
      expect(Object.keys(LEAST_PER_STEP), slug).toContain(step)
      expect(['preset', 'event'], slug).toContain(kind)
      if (only) {
        expect(PLATFORMS, slug).toEqual(expect.arrayContaining([...only]))
        expect(only.length, slug).toBeGreaterThan(0)
      }
      expect(ending !== undefined, slug).toBe(step === 'farewell')
      if (ending) expect(farewellCases, slug).toContain(ending)
    }
  })

  it('has every farewell case, with a polite way to stop following up', () => {
    const cases = new Set(starterScripts.map((script) => script.case).filter(Boolean))
    expect([...cases].sort()).toEqual([...farewellCases].sort())
    const stops = starterScripts.filter(({ slug }) => slug.startsWith('farewell-stop'))
    expect(new Set(stops.map((script) => script.case))).toEqual(new Set(['followUpEnd']))
  })

  it('has at least three payment reminders', () => {
    expect(starterScripts.filter(({ category }) => category === '发货/催付').length).toBeGreaterThanOrEqual(3)
  })

  it('has unique slugs, titles and shortcuts', () => {
    expect(repeated(starterScripts.map(({ slug }) => slug))).toEqual([])
    expect(repeated(starterScripts.map(({ title }) => title))).toEqual([])
    expect(repeated(starterScripts.map(({ shortcut }) => shortcut))).toEqual([])
  })

  it('writes slugs in kebab case and shortcuts as a few small letters', () => {
    for (const { slug, shortcut } of starterScripts) {
      expect(slug).toMatch(/^[a-z]+(-[a-z0-9]+)+$/)
      expect(shortcut, slug).toMatch(/^[a-z]{2,6}$/)
    }
  })

  it('takes each shortcut from the pinyin initials of its title', () => {
    const strange = starterScripts.filter((script) => !typedFromTitle(script))
    expect(strange.map(({ title, shortcut }) => `${title} ${shortcut}`)).toEqual([])
  })

  it('keeps titles to 14 characters and categories to two levels under the step', () => {
    for (const { slug, title, category, step } of starterScripts) {
      expect([...title].length, slug).toBeLessThanOrEqual(14)
      expect(category, slug).toMatch(new RegExp(`^${TOP_CATEGORY[step]}/[^/]+$`))
    }
  })

  it('sends one to three messages of at most 180 characters', () => {
    for (const { slug, messages: sent } of starterScripts) {
      expect(sent.length, slug).toBeGreaterThanOrEqual(1)
      expect(sent.length, slug).toBeLessThanOrEqual(3)
    }
    expect(slugsWhere((text) => [...text].length > 180)).toEqual([])
    expect(slugsWhere((text) => text.trim() !== text || text === '')).toEqual([])
  })

  it('keeps a recap to 8 lines', () => {
    expect(slugsWhere((text) => text.split('\n').length > 8)).toEqual([])
  })

  it('uses known variables only, with no stray brace', () => {
    const unknown = messages.flatMap(({ text }) => variablesOf(text).filter((name) => !isVariableName(name)))
    expect(unknown).toEqual([])
    expect(slugsWhere((text) => /[{}]/.test(text.replaceAll(/\{\{.*?\}\}/g, '')))).toEqual([])
  })

  it('never asks one variable to carry two values', () => {
    expect(slugsWhere((text) => repeated(variablesOf(text)).length > 0)).toEqual([])
  })
})

describe('R11 starter scripts: wording', () => {
  it('has no exclamation mark', () => {
    expect(slugsWhere((text) => /[!！]/.test(text))).toEqual([])
  })

  it('never says 你', () => {
    expect(slugsWhere((text) => text.includes('你'))).toEqual([])
  })

  it('speaks to the buyer with 您 or 亲', () => {
    expect(slugsWhere((text) => !/[您亲]/.test(text))).toEqual([])
  })

  it.each(Object.entries(BANNED))('holds no word of the ban list: %s', (_group, words) => {
    const found = messages.flatMap(({ slug, text }) =>
      words.filter((word) => text.includes(word)).map((word) => `${slug} ${word}`),
    )
    expect(found).toEqual([])
  })

  it('ends sentences warmly, yet not all in the same way', () => {
    const soft = slugsWhere((text) => /[哦嗯呢吧吗][。？]$/.test(text)).length / messages.length
    expect(soft).toBeGreaterThan(0.4)
    expect(soft).toBeLessThan(0.8)
  })

  it('has no two messages that are nearly the same', () => {
    const grams = messages.map(({ slug, text }) => ({ slug, set: bigrams(text) }))
    const close = grams.flatMap((a, index) =>
      grams
        .slice(index + 1)
        .filter((b) => jaccard(a.set, b.set) > 0.8)
        .map((b) => `${a.slug} ${b.slug}`),
    )
    expect(close).toEqual([])
  })
})
