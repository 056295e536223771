import { describe, expect, it } from 'vitest'
import { dayMs } from '#shared/kernel/time.ts'
import { fitOf, fitWithSlips, termsOf } from '#shared/scripts/match-script.ts'
import { enoughFound } from '#shared/scripts/rank.ts'
import { createScriptIndex, type ScriptSearch } from '#shared/scripts/script-index.ts'
import { scriptKey } from '#shared/scripts/script-key.ts'
import { aScript, manyScripts } from './reply-library.ts'

/** 2025-11-05 10:00 in Asia/Shanghai. */
const now = Date.UTC(2025, 10, 5, 2)
const options: ScriptSearch = { step: null, platform: null, limit: 30, now }

const library = [
  aScript({ id: 'refund', step: 'afterSales', category: '售后/退款', title: '退款到账时间', shortcut: 'dzsj' }),
  aScript({ id: 'weight', category: '咨询/规格', title: '重量说明', shortcut: 'zlsm' }),
  aScript({ id: 'usb', category: '咨询/配件', title: '接口说明', shortcut: 'jk', messages: ['亲，这款是USB接口哦'] }),
  aScript({
    id: 'mention',
    category: '咨询/其他',
    title: '七天无理由',
    shortcut: 'qt',
    messages: ['支持退款的，您放心'],
  }),
]

function found(query: string, more: Partial<ScriptSearch> = {}) {
  return createScriptIndex(library)
    .search(query, { ...options, ...more })
    .map(({ id, foundIn }) => `${id} ${foundIn}`)
}

describe('R11 a buyer’s own sentence', () => {
  const bargain = [
    aScript({ id: 'elsewhere', category: '异议/比价', title: '别家更便宜' }),
    aScript({ id: 'dear', category: '异议/议价', title: '嫌贵先离开' }),
    aScript({ id: 'polite', title: '请慢慢看', messages: ['您能慢慢看吗'] }),
  ]
  const index = createScriptIndex([...library, ...bargain, ...manyScripts(60)])
  const near = (sentence: string, more: Partial<ScriptSearch> = {}) =>
    index.near(sentence, { ...options, ...more }).map(({ id, foundIn }) => `${id} ${foundIn}`)

  it('stands nowhere as a whole: what holds the rarest parts of it is near', () => {
    expect(index.search('太贵了，能便宜点吗', options)).toEqual([])
    expect(near('太贵了，能便宜点吗')).toEqual(['elsewhere near'])
  })

  it('a word of which no pair is known is near by its signs', () => {
    expect(near('太贵')).toEqual(['dear near'])
  })

  it('letters, and several words that must all fit, are no sentence; limits of platform hold', () => {
    expect([near('qqzz'), near('退款 重量'), near('')]).toEqual([[], [], []])
    const jdOnly = createScriptIndex([aScript({ id: 'jd', title: '嫌贵先离开', platforms: ['jd'] })])
    expect(jdOnly.near('太贵', { ...options, platform: 'taobao' })).toEqual([])
  })
})

describe('R11 finding a reply', () => {
  it('finds by Chinese words: title before message text', () => {
    expect(found('退款')).toEqual(['refund title', 'mention text'])
  })

  it('finds by pinyin initials, full pinyin, a mix of both, and the beginning of it', () => {
    expect(['tk', 'tuikuan', 'tkuan', 'tuik', 'tuikdz'].map((query) => found(query))).toEqual(
      Array(5).fill(['refund title']),
    )
  })

  it('finds a many-voiced character by each of its sounds', () => {
    expect(['zl', 'zhongliang', 'cl', 'chongliang'].map((query) => found(query))).toEqual([
      ['weight shortcut'],
      ['weight title'],
      ['weight title'],
      ['weight title'],
    ])
  })

  it('does not find letters in the middle of a syllable', () => {
    expect(found('ik')).toEqual([])
    expect(found('uan')).toEqual([])
  })

  it('finds Latin words of the message, whatever their case or width', () => {
    expect(found('USB')).toEqual(['usb text'])
    expect(found('ｕｓｂ')).toEqual(['usb text'])
  })

  it('finds by category, and by several words that must all fit', () => {
    expect(found('规格')).toEqual(['weight category'])
    expect(found('shuoming 配件')).toEqual(['usb category'])
    expect(found('退款 重量')).toEqual([])
  })

  it('a shortcut typed in full comes before everything', () => {
    const rivals = [
      aScript({ id: 'step', step: 'closing', title: '接口好看', useCount: 90, lastUsedAt: now }),
      aScript({ id: 'exact', title: '别的', shortcut: 'jk' }),
    ]
    const hits = createScriptIndex(rivals).search('jk', { ...options, step: 'closing' })
    expect(hits.map(({ id }) => id)).toEqual(['exact', 'step'])
  })

  it('a shop without sounds is found by what is typed as it stands: signs do no harm', () => {
    expect(['(', '[a', '.*', '\\', '退款.*', '   '].map((query) => found(query).length)).toEqual([0, 0, 0, 0, 0, 4])
  })
})

describe('R11 finding a reply by what was mistyped', () => {
  const everyWay = (queries: readonly string[]) => queries.map((query) => found(query)[0] ?? query)

  it('one letter of four or more wrong, missing, too many, or two exchanged', () => {
    expect(everyWay(['tuikian', 'tuikan', 'tuikuuan', 'tuikaun', 'utikuan', 'tkdx', 'tkzs', 'dzjs'])).toEqual(
      Array(8).fill('refund title'),
    )
  })

  it('one character of three or more wrong, missing or exchanged', () => {
    expect(everyWay(['退宽到账', '退款账时间', '退到账', '款退到账'])).toEqual(Array(4).fill('refund title'))
    expect(everyWay(['七天无里由', '支持腿款'])).toEqual(['mention title', 'mention text'])
  })

  it('not in shorter words, and not with two slips', () => {
    expect(['txk', '腿款', 'tuakian', '腿宽到账'].map((query) => found(query))).toEqual([[], [], [], []])
  })

  it('stands behind what was meant as it was typed, whatever the step', () => {
    const rivals = [
      aScript({ id: 'slip', step: 'afterSales', title: '退款金额', useCount: 90, lastUsedAt: now }),
      aScript({ id: 'typed', step: 'closing', title: '推款今额', messages: ['无'] }),
    ]
    const ids = createScriptIndex(rivals).search('推款今', { ...options, step: 'afterSales' })
    expect(ids.map(({ id }) => id)).toEqual(['typed'])
    const both = createScriptIndex(rivals).search('推款今额', { ...options, step: 'afterSales' })
    expect(both.map(({ id }) => id)).toEqual(['typed'])
    const letters = createScriptIndex([
      aScript({ id: 'slip', step: 'afterSales', title: '退款金额', useCount: 90, lastUsedAt: now }),
      aScript({ id: 'typed', step: 'closing', title: '退课金额' }),
    ]).search('tuikej', { ...options, step: 'afterSales' })
    expect(letters.map(({ id }) => id)).toEqual(['typed', 'slip'])
  })

  it('is not looked for when enough was found as it was typed', () => {
    const many = Array.from({ length: 9 }, (_, n) => aScript({ id: `typed ${n}`, title: `退课${n}` }))
    const index = createScriptIndex([...many, aScript({ id: 'slip', title: '退款' })])
    expect(index.search('tuike', options).map(({ id }) => id)).not.toContain('slip')
  })
})

describe('R11 order of the picker', () => {
  const rivals = [
    aScript({ id: 'never', title: '退款甲' }),
    aScript({ id: 'often long ago', title: '退款乙', useCount: 60, lastUsedAt: now - 60 * dayMs }),
    aScript({ id: 'often of late', title: '退款丙', useCount: 60, lastUsedAt: now - dayMs }),
    aScript({ id: 'once today', title: '退款丁', useCount: 1, lastUsedAt: now }),
    aScript({ id: 'of the step', title: '说说退款', step: 'afterSales' }),
  ]

  it('scripts of the present step first, then use and recency', () => {
    const hits = createScriptIndex(rivals).search('tk', { ...options, step: 'afterSales' })
    expect(hits.map(({ id }) => id)).toEqual(['of the step', 'often of late', 'once today', 'often long ago', 'never'])
  })

  it('a reply that was just used stands first at the next keystroke', () => {
    const index = createScriptIndex(rivals)
    index.search('tk', options)
    index.put(aScript({ id: 'never', title: '退款甲', useCount: 99, lastUsedAt: now + 1 }))
    index.remove('once today')
    expect(index.search('tk', options).map(({ id }) => id)).toEqual([
      'never',
      'often of late',
      'often long ago',
      'of the step',
    ])
  })

  it('an empty query lists the scripts of the step; without a step those used most', () => {
    const index = createScriptIndex(rivals)
    expect(index.search('', { ...options, step: 'afterSales' })).toEqual([{ id: 'of the step', foundIn: 'step' }])
    expect(index.search('', { ...options, limit: 2 }).map(({ id }) => id)).toEqual(['often of late', 'once today'])
  })
})

describe('R11 what the picker does not show', () => {
  it('drafts, retired replies and those of another platform', () => {
    const index = createScriptIndex([
      aScript({ id: 'draft', title: '退款', status: 'draft' }),
      aScript({ id: 'retired', title: '退款', status: 'retired' }),
      aScript({ id: 'jd', title: '退款', platforms: ['jd'] }),
      aScript({ id: 'all', title: '退款' }),
    ])
    expect(index.search('退款', { ...options, platform: 'taobao' })).toEqual([{ id: 'all', foundIn: 'title' }])
  })

  it('event phrases outside the days of their promotion', () => {
    const event = aScript({
      id: 'double11',
      kind: 'event',
      title: '双十一',
      eventFrom: '2025-11-05',
      eventUntil: '2025-11-11',
    })
    const index = createScriptIndex([event, aScript({ id: 'undated', kind: 'event', title: '双十二' })])
    const seen = (at: string) => index.search('双', { ...options, now: Date.parse(at) }).map(({ id }) => id)
    expect([
      seen('2025-11-04T23:59:59+08:00'),
      seen('2025-11-05T00:00:00+08:00'),
      seen('2025-11-11T23:59:59+08:00'),
      seen('2025-11-12T00:00:00+08:00'),
    ]).toEqual([[], ['double11'], ['double11'], []])
  })

  it('a changed reply is found by its new title only, and a retired one no more', () => {
    const index = createScriptIndex(library)
    index.put(aScript({ id: 'weight', title: '净重' }))
    const ids = (query: string) => index.search(query, options).map(({ id }) => id)
    expect([ids('zhongliang'), ids('jz'), index.size()]).toEqual([[], ['weight'], 4])
    index.put(aScript({ id: 'weight', title: '净重', status: 'retired' }))
    expect([ids('jz'), index.size()]).toEqual([[], 3])
  })
})

describe('R11 speed', () => {
  it('a keystroke over 2,000 replies stays far under 100 ms', () => {
    const index = createScriptIndex(manyScripts(2_000))
    const tookMs: number[] = []
    const searched = (query: string) => {
      const startedAt = performance.now()
      index.search(query, { ...options, step: 'afterSales' })
      return performance.now() - startedAt
    }
    for (const query of ['t', 'tk', 'tkd', 'tuikuan', '退', '退款到账', 's1999', 'zzz', '']) {
      // The best of a few: on a busy machine any of them may have been made to wait.
      tookMs.push(Math.min(...Array.from({ length: 5 }, () => searched(query))))
    }
    expect(Math.max(...tookMs)).toBeLessThan(50)
  })
})

describe('R11 nothing that fits is passed over', () => {
  it('the index finds what looking into every single reply finds', () => {
    const scripts = [...manyScripts(300), ...library]
    const index = createScriptIndex(scripts)
    const keys = scripts.map((script) => scriptKey(script))
    const queries = [
      't',
      'tk',
      'tuikuanj',
      'zl',
      'cl',
      'fpgz',
      'ysbf',
      's12',
      '退',
      '款到',
      '第7条',
      '分类3',
      '亲 tk',
      'usb',
      'k9',
      'tiukuan',
      'tuikandz',
      'fphz',
      '发漂规则',
      '退款到时间',
      '分类3 fphz',
      '退kuan',
    ]
    const differing = queries.filter((query) => {
      const terms = termsOf(query)
      const fitting = keys.filter((key) => fitOf(key, terms) > 0)
      const slipped = fitting.length < enoughFound ? keys.filter((key) => fitWithSlips(key, terms) > 0) : []
      const expected = new Set([...fitting, ...slipped].map(({ script }) => script.id))
      const found = index.search(query, { ...options, limit: 1_000 }).map(({ id }) => id)
      return [...expected].sort().join() !== found.sort().join()
    })
    expect(differing).toEqual([])
  })
})
