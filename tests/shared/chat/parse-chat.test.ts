import { describe, expect, it } from 'vitest'
import { unknownOf } from '#shared/chat/conversations.ts'
import { type ParsedChat, parseChat, swapSides } from '#shared/chat/parse-chat.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { agent, buyer, compact, everyLayout, spaced, standard, webHistory } from '#tests/fixtures/chat/samples.ts'
import { pick, seededRandom } from '#tests/harness/random.ts'

/** `10:00:03 buyer 在吗` of each message but the 转接 lines. */
function told({ conversations }: ParsedChat): string[] {
  return conversations.flatMap(({ messages }) =>
    messages
      .filter(({ kind }) => kind !== 'transfer')
      .map(({ at, side, text }) => `${formatInstant(at).slice(11)} ${side} ${text}`),
  )
}

const theTalk = ['10:00:03 buyer 在吗', '10:00:07 agent 亲，在的哦\n\n请问要哪个颜色呢', '10:00:40 buyer 蓝色的']
const layouts = Object.entries(everyLayout)

describe('R08 a copied chat is recognised', () => {
  it.each(layouts)('%s: messages, times, sides and nick, with a nick that ends in a year', (layout, text) => {
    const chat = parseChat(text)
    expect(chat.layout).toBe(layout)
    expect(chat.conversations.map(({ buyerNick }) => buyerNick)).toEqual([buyer])
    expect(told(chat)).toEqual(theTalk)
    expect(chat.unknown).toEqual([])
    expect(chat.areSidesGuessed).toBe(false)
  })

  it.each(layouts)('%s: Windows and old Mac line ends, a byte order mark and a final blank are layout', (_, text) => {
    expect(told(parseChat(`\ufeff${text.replaceAll('\n', '\r\n')}\r\n `))).toEqual(theTalk)
    expect(told(parseChat(text.replaceAll('\n', '\r')))).toEqual(theTalk)
  })

  it('what stands under a message and is not its text is kept beside it', () => {
    const asides = parseChat(compact).conversations.flatMap(({ messages }) => messages.map((one) => one.asides))
    expect(asides).toEqual([['当前用户来自 商品详情页'], ['已读', `${buyer} 撤回了一条消息`], ['未读']])
    expect(parseChat(spaced).conversations[0]?.messages[0]).toMatchObject({
      side: 'system',
      kind: 'transfer',
      sender: `清和家居:小李 --> ${agent}`,
      text: '由 小李 转交给 小周',
    })
  })

  it('a goods card beside a question is no text; an address alone is the message', () => {
    const card = 'https://item.taobao.com/item.htm?id=1'
    const text = `[${buyer}] 2025-11-05 10:00:03\n这款还有吗\n${card}\n¥59.00\n[${buyer}] 2025-11-05 10:00:09\n${card}`
    const [first, second] = parseChat(text).conversations[0]?.messages ?? []
    expect(first).toMatchObject({ text: '这款还有吗', asides: [card, '¥59.00'] })
    expect(second).toMatchObject({ text: card, asides: [] })
  })

  it.each([
    ['tb[小店]', 'bracket', '[tb[小店]] 2025-11-05 10:00:03'],
    ['[小鱼]', 'qianniuCompact', '[小鱼]2025-11-5 10:00:03'],
    ['tb(01)', 'wangwang', 'tb(01) (2025-11-05 10:00:03):'],
    ['t11112222', 'qianniuCompact', 't111122222025-11-5 10:00:03'],
    ['👩‍👧小满🌸', 'qianniuSpaced', '👩‍👧小满🌸 2025-11-05 10:00:03'],
    ['阿宁', 'qianniuSpaced', '\u202e\u200e阿宁\u202c 2025-11-05 10:00:03\u200f'],
  ])('the nick %s in %s', (nick, layout, heading) => {
    const chat = parseChat(`${heading}\n在吗\n`)
    expect([chat.layout, chat.conversations[0]?.buyerNick]).toEqual([layout, nick])
  })

  it('a sentence that ends in a date is no heading', () => {
    const text = `${buyer}2025-11-5 10:00:03\n我的下单时间2025-11-1 09:00:00\n您好，是2025-11-1 09:00:00\n`
    expect(told(parseChat(text))).toEqual(['10:00:03 buyer 我的下单时间2025-11-1 09:00:00\n您好，是2025-11-1 09:00:00'])
  })

  it('a date that does not exist begins nothing', () => {
    expect(parseChat('tb1 2025-13-40 10:00:03\n在吗').layout).toBeNull()
    expect(parseChat('tb1 2025-11-05 25:00:03\n在吗').layout).toBeNull()
  })

  it('html, scripts and control characters are text like any other', () => {
    const evil = '<img src=x onerror=alert(1)>\u0000\u0007<script>1</script>'
    expect(told(parseChat(`${buyer} 2025-11-05 10:00:03\n${evil}`))).toEqual([`10:00:03 buyer ${evil}`])
  })
})

describe('half a copy', () => {
  it('lines above the first name are unknown, with their numbers', () => {
    const { unknown, conversations } = parseChat(`请把要改的\n信息发我\n${standard}`)
    expect(unknown).toEqual(
      [
        { line: 1, text: '请把要改的' },
        { line: 2, text: '信息发我' },
      ].slice(0, unknown.length),
    )
    expect(unknown).toHaveLength(2)
    expect(conversations[0]?.messages).toHaveLength(3)
  })

  it('a head without text is a message that has none: a picture, or the end of the copy', () => {
    const { conversations } = parseChat(`${buyer} 2025-11-05 10:00:03\n${agent} 2025-11-05 10:00:07\n已读`)
    expect(conversations[0]?.messages.map(({ kind, text }) => [kind, text])).toEqual([
      ['blank', ''],
      ['blank', ''],
    ])
  })

  it('the end of a web history without its sender is unknown', () => {
    const { unknown, conversations } = parseChat(`${webHistory}\n10:01:00\n亲亲\n蓝色有货`)
    expect(conversations[0]?.messages).toHaveLength(3)
    expect(unknown.map(({ text }) => text)).toEqual(['10:01:00', '亲亲', '蓝色有货'])
  })

  it('a web history below its day takes today when it is told, and says so', () => {
    const below = webHistory.split('\n').slice(1).join('\n')
    expect(parseChat(below)).toMatchObject({ layout: null, isDayTaken: false })
    const chat = parseChat(below, { today: '2025-11-05' })
    expect(chat.isDayTaken).toBe(true)
    expect(told(chat)).toEqual(theTalk)
    expect(parseChat(webHistory, { today: '2025-11-06' }).isDayTaken).toBe(false)
  })

  it.each(['', ' \n\t\n', 'tb_mao0', '您好'])('%j has no message', (text) => {
    expect(parseChat(text)).toMatchObject({ layout: null, conversations: [] })
  })
})

describe('whose side', () => {
  it('without agent accounts who speaks first is the buyer, and it is said to be a guess', () => {
    const chat = parseChat(standard.replaceAll(agent, '青禾客服'))
    expect(chat.areSidesGuessed).toBe(true)
    expect(told(chat)).toEqual(theTalk)
  })

  it('who talks with a buyer being received is on our side: nothing is guessed', () => {
    const chat = parseChat('[小满] 2025-11-01 09:58:07\n在的\n\n[阿宁] 2025-11-01 09:58:41\n在吗\n', {
      buyers: new Set(['阿宁']),
    })
    expect([chat.areSidesGuessed, [...chat.agents], chat.conversations[0]?.buyerNick]).toEqual([
      false,
      ['小满'],
      '阿宁',
    ])
  })

  it('the sides can be swapped', () => {
    const chat = swapSides(parseChat(standard.replaceAll(agent, '青禾客服')))
    expect(chat.conversations.map(({ buyerNick }) => buyerNick)).toEqual(['青禾客服'])
    expect(chat.conversations[0]?.messages.map(({ side }) => side)).toEqual(['agent', 'buyer', 'agent'])
    expect(chat.areSidesGuessed).toBe(false)
  })

  it('full-width colons and the platform’s prefix are agent accounts too', () => {
    const chat = parseChat(spaced.replaceAll(agent, 'cntaobao清和家居：小周'))
    expect(chat.conversations[0]?.messages.map(({ sender }) => sender)).toContain('清和家居：小周')
    expect(told(chat)).toEqual(theTalk)
  })

  it('several buyers in one text are several conversations; 转接 goes with who speaks next', () => {
    const other = spaced.replaceAll(buyer, '阿宁').replaceAll('05 10:', '05 09:')
    const chat = parseChat(`${spaced}\n${other}\n${buyer} 2025-11-05 11:00:00\n还在吗`)
    expect(chat.conversations.map(({ buyerNick, messages }) => [buyerNick, messages.length])).toEqual([
      [buyer, 5],
      ['阿宁', 4],
    ])
  })

  it('an unknown line stays with the buyer it stands beside', () => {
    const other = webHistory.replaceAll(buyer, '阿宁')
    const chat = parseChat(`上半句\n${webHistory}\n10:02:00\n，。\n${other}\n10:03:00\n，，`)
    expect([0, 1].map((at) => unknownOf(chat, at).map(({ text }) => text))).toEqual([
      ['上半句', '10:02:00', '，。'],
      ['10:03:00', '，，'],
    ])
  })
})

describe('nothing is lost', () => {
  const pieces = [
    ...Object.values(everyLayout).flatMap((text) => text.split('\n')),
    ...['2025-11-05', '10:00:03', '2025-11-05 10:00:03', '已读', ' ', '¥1', 'https://a.cn', '[x] 2025-11-05 1:00:00'],
    ...['<b>', '\u202e', '--> 2025-11-05 10:00:03', ':', '当前用户来自 搜索', 'a:b', '(2025-11-05 10:00:03):'],
  ]

  it('every line with something in it stands in exactly one message or is unknown', () => {
    const random = seededRandom(7)
    for (let round = 0; round < 400; round += 1) {
      const lines = Array.from({ length: 1 + Math.floor(random() * 40) }, () => pick(random, pieces))
      const { spoken, unknown, conversations } = parseChat(lines.join('\n'), { today: '2025-11-05' })
      const places = new Array<number>(lines.length + 1).fill(0)
      for (const { line, lines: count } of spoken)
        for (let at = line; at < line + count; at += 1) places[at] = (places[at] ?? 0) + 1
      for (const { line } of unknown) places[line] = (places[line] ?? 0) + 1
      for (const [at, text] of lines.entries()) {
        const most = text.trim() === '' ? [0, 1] : [1]
        expect(most, lines.join('\n')).toContain(places[at + 1])
      }
      expect(conversations.flatMap(({ messages }) => messages)).toHaveLength(spoken.length)
      for (const { text } of unknown) expect(lines).toContain(text)
    }
  })

  it('a log of 20,000 lines is read line by line, and one line of a million letters as one', () => {
    expect(parseChat(`${compact}\n`.repeat(2_000)).spoken).toHaveLength(6_000)
    expect(parseChat('[['.repeat(500_000)).unknown).toHaveLength(1)
  })
})
