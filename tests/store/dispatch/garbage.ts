/** Names of fields that many entries have. */
const fields = [
  'id',
  'personId',
  'expected',
  'name',
  'text',
  'role',
  'password',
  'platform',
  'buyerNick',
  'query',
  'after',
  'scope',
  'step',
  'status',
  'customerId',
  'at',
  'rows',
  'messages',
]

function everyField(value: unknown): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, value]))
}

/** What no page sends, but a broken or hostile one might. All of it survives the structured clone of a port. */
export const garbage: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['NaN', Number.NaN],
  ['a text', 'x'],
  ['a huge text', 'x'.repeat(1_000_000)],
  ['a list', []],
  ['a long list', Array.from({ length: 10_000 }, () => ({}))],
  ['an empty object', {}],
  ['a date', new Date(0)],
  ['a map', new Map([['id', 'x']])],
  ['bytes', new Uint8Array(16)],
  [
    'an own __proto__',
    JSON.parse('{"__proto__":{"id":"x","role":"owner"},"constructor":{"prototype":{"isActive":true}}}'),
  ],
  ['every field a huge text', everyField('x'.repeat(100_000))],
  ['every field an object', everyField({ $gt: '' })],
  ['every field null', everyField(null)],
  ['every field an endless number', everyField(Number.POSITIVE_INFINITY)],
  ['every field a list of itself', everyField([[[[[]]]]])],
  ['extra fields', { ...everyField(-1), shopId: 'other', actorId: 'other', version: 99, createdAt: 0 }],
]
