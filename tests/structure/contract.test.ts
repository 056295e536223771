import { describe, expect, it } from 'vitest'
import { contract } from '#shared/contract.ts'
import type { DomainContract, Entry } from '#shared/kernel/contract.ts'
import { roles } from '#shared/kernel/role.ts'
import { gateFailures } from '#shared/wire.ts'
import { migrationSteps } from '#store/db/migrations/steps.ts'
import { tableNames } from '#store/db/table-owners.ts'
import { handlers } from '#store/handlers.ts'
import { filesUnder } from './source-files.ts'

const domains: Readonly<Record<string, DomainContract>> = contract
const entries: readonly (readonly [string, Entry])[] = Object.entries(domains).flatMap(([domain, of]) =>
  Object.entries(of).map(([name, entry]) => [`${domain}.${name}`, entry] as const),
)

/** The view's own bookkeeping and who did what: readable, written by apply alone. */
const readable: readonly string[] = [...tableNames, 'activity']

/** A question never sounds like an act, an act never like a question. */
const acting =
  /^(add|save|set|change|remove|delete|close|cancel|import|merge|write|record|confirm|mark|take|move|undo)(?![a-z])/
const asking = /^(get|list|find|search|page|count|show|read)(?![a-z])/

const of = (kind: Entry['kind']) => entries.filter(([, entry]) => entry.kind === kind)
const tablesOf = (entry: Entry) => (entry.kind === 'query' ? entry.reads : entry.touches)

describe('the contract', () => {
  it('is seen whole', () => {
    console.info(
      `contract: ${of('query').length} queries and ${of('command').length} commands in ${Object.keys(domains).length} domains`,
    )
    expect(entries.length).toBeGreaterThan(50)
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(domains).sort())
  })

  it('a domain has one word in every tree', () => {
    const folders = new Set(
      filesUnder('shared', 'main/store').map((file) => file.replace('main/store/', 'shared/').split('/')[1]),
    )
    expect(Object.keys(domains).filter((domain) => !folders.has(domain))).toEqual([])
  })

  it('entries name known tables, each once', () => {
    const odd = entries.flatMap(([name, entry]) => {
      const tables = tablesOf(entry)
      const unknown = tables.filter((table) => !readable.includes(table))
      return [...unknown, ...tables.filter((table, at) => tables.indexOf(table) !== at)].map(
        (table) => `${name}: ${table}`,
      )
    })
    expect(odd).toEqual([])
  })

  it('only queries read the activity', () => {
    expect(
      of('command')
        .filter(([, entry]) => tablesOf(entry).includes('activity'))
        .map(([name]) => name),
    ).toEqual([])
  })

  it('every entry says who may ask: everybody, or roles that exist', () => {
    const odd = entries.filter(([, { roles: allowed }]) => {
      return allowed !== 'anyone' && (allowed.length === 0 || allowed.some((role) => !roles.includes(role)))
    })
    expect(odd.map(([name]) => name)).toEqual([])
  })

  it('who may act before sign-in is a short, known list', () => {
    const open = entries.filter(([, entry]) => entry.roles === 'anyone').map(([name]) => name)
    expect(open.filter((name) => !beforeSignIn.includes(name))).toEqual([])
  })

  it('failures are codes, and none takes a code of the gate', () => {
    // A backup may go to another disk than the journal's: full is full, and the words say which.
    const shared = ['disk_full']
    const odd = entries.flatMap(([name, { failures }]) => {
      const wrong = failures.filter((code) => {
        const isOfGate = gateFailures.some((own) => own === code) && !shared.includes(code)
        return isOfGate || !/^[a-z]+(_[a-z0-9]+)*$/.test(code)
      })
      return wrong.map((code) => `${name}: ${code}`)
    })
    expect(odd).toEqual([])
  })

  it('names tell a question from an act', () => {
    const camel = entries.filter(([name]) => !/^[a-z]+\.[a-z][A-Za-z0-9]*$/.test(name))
    const wrong = entries.filter(([name, { kind }]) =>
      (kind === 'query' ? acting : asking).test(name.split('.')[1] ?? ''),
    )
    expect([...camel, ...wrong].map(([name]) => name)).toEqual([])
  })
})

/** What a desk without a person answers. Sample data is offered on the first page, before there is anybody. */
const beforeSignIn = [
  'staff.accounts',
  'staff.openShop',
  'staff.signIn',
  'staff.unlock',
  'staff.signOut',
  'sample.fill',
]

describe('the map of the data', () => {
  it('tables of the map are the tables of the migration steps', () => {
    const stores = Object.assign({}, ...migrationSteps.map((step) => step.stores ?? {})) as Record<
      string,
      string | null
    >
    const present = Object.keys(stores).filter((table) => stores[table] !== null)
    expect(present.sort()).toEqual([...tableNames, 'activity', 'meta', 'searchPacks'].sort())
  })

  it('every index that is not a plain key begins with the shop or a thing of it (architecture S10)', () => {
    const stores = Object.entries(migrationSteps[0]?.stores ?? {})
    const compound = stores.flatMap(([table, text]) =>
      (text?.match(/\[[^\]]+\]/g) ?? []).map((index) => `${table} ${index}`),
    )
    expect(compound.filter((index) => !/\[(shopId|\w+Id)\+/.test(index))).toEqual([])
  })
})
