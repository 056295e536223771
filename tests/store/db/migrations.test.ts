import { writeFileSync } from 'node:fs'
import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { safeParse } from 'valibot'
import { describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '#store/db/database.ts'
import type { MigrationStep } from '#store/db/migrations/step.ts'
import { migrationSteps, schemaVersion, stepsToTell } from '#store/db/migrations/steps.ts'
import { isNewerThanProgram } from '#store/db/newer-database.ts'
import { tableNames } from '#store/db/table-owners.ts'
import { rowsOfThisRelease } from '#tests/fixtures/make-release.ts'
import { releases } from '#tests/fixtures/releases.ts'
import { rowSchemas } from '#tests/fixtures/row-schemas.ts'

const name = 'guitai-1-1'

/** A database as a release with these steps left it, with that release's rows. */
async function openAsOf(indexedDB: IDBFactory, steps: readonly MigrationStep[]): Promise<Dexie> {
  const db = new Dexie(name, { indexedDB, IDBKeyRange })
  for (const { version, stores } of steps) db.version(version).stores({ ...stores })
  await db.open()
  return db
}

async function upgradedFrom(version: number): Promise<Database> {
  const indexedDB = new IDBFactory()
  const old = await openAsOf(
    indexedDB,
    migrationSteps.filter((step) => step.version <= version),
  )
  const rows = releases.find((release) => release.version === version)?.rows ?? {}
  for (const [table, ofTable] of Object.entries(rows)) await old.table(table).bulkAdd([...ofTable])
  old.close()
  const db = openDatabase(name, { indexedDB, IDBKeyRange })
  await db.open()
  return db
}

/** One row a line, so that a change of a row is one line of a diff. */
function rowsAsText(rows: Readonly<Record<string, readonly unknown[]>>): string {
  const tables = Object.entries(rows).map(([table, ofTable]) => {
    return `"${table}": [\n${ofTable.map((row) => JSON.stringify(row)).join(',\n')}\n]`
  })
  return `{\n${tables.join(',\n')}\n}\n`
}

function shapeOf(db: Dexie): unknown {
  return db.tables
    .map(({ name: table, schema }) => [table, schema.primKey.src, schema.indexes.map(({ src }) => src).sort()])
    .sort()
}

describe('migrations', () => {
  it('steps follow each other from 1', () => {
    expect(migrationSteps.map((step) => step.version)).toEqual(migrationSteps.map((_step, at) => at + 1))
    expect(schemaVersion).toBe(migrationSteps.length)
  })

  it('there is a fixture of each release', () => {
    expect(releases.map((release) => release.version)).toEqual(migrationSteps.map((step) => step.version))
  })

  it.each(releases.map(({ version }) => version))(
    'a database of release %d opens and has today’s tables',
    async (version) => {
      const fresh = openDatabase(name, { indexedDB: new IDBFactory(), IDBKeyRange })
      await fresh.open()
      const upgraded = await upgradedFrom(version)
      expect(shapeOf(upgraded)).toEqual(shapeOf(fresh))
    },
  )

  it.each(releases.map(({ version }) => version))('every row of release %d fits today’s schema', async (version) => {
    const db = await upgradedFrom(version)
    for (const [table, schema] of Object.entries(rowSchemas)) {
      const rows = await db.table(table).toArray()
      const issues = rows.flatMap((row) => safeParse(schema, row).issues ?? [])
      expect([table, issues.map((issue) => issue.message)]).toEqual([table, []])
    }
  })

  it('the newest fixture has rows of every table, as this program writes them', async () => {
    const file = `tests/fixtures/releases/release-${schemaVersion}.json`
    if (process.env.UPDATE) writeFileSync(file, rowsAsText(await rowsOfThisRelease()))
    const rows: Readonly<Record<string, readonly unknown[]>> = releases.at(-1)?.rows ?? {}
    expect(Object.keys(rows).sort()).toEqual([...tableNames].sort())
    expect(tableNames.filter((table) => rows[table]?.length === 0)).toEqual([])
  })

  it('every up of a later step is called for a database of the step before', async () => {
    const called: number[] = []
    const indexedDB = new IDBFactory()
    const first = await openAsOf(indexedDB, migrationSteps.slice(0, 1))
    first.close()
    const db = new Dexie(name, { indexedDB, IDBKeyRange })
    for (const { version, stores, up } of migrationSteps) {
      const declared = db.version(version).stores({ ...stores })
      if (!up) continue
      declared.upgrade((transaction) => {
        called.push(version)
        return up(transaction)
      })
    }
    await db.open()
    expect(called).toEqual(
      migrationSteps
        .slice(1)
        .filter((step) => step.up)
        .map((step) => step.version),
    )
  })

  it('steps that change no rows are told with the next one, those that do on their own', () => {
    const up = async () => undefined
    const told = stepsToTell([
      { version: 1, stores: { notes: 'id' } },
      { version: 2, stores: { notes: 'id, at', people: 'id' }, up },
      { version: 3, stores: { notes: null } },
      { version: 4, stores: { people: 'id, name' } },
    ])
    expect(told).toEqual([
      { version: 2, stores: { notes: 'id, at', people: 'id' }, up },
      { version: 4, stores: { notes: null, people: 'id, name' } },
    ])
  })

  it('a database newer than the program is told from one that is not, and from none', async () => {
    const indexedDB = new IDBFactory()
    expect(await isNewerThanProgram(indexedDB, name)).toBe(false)
    const ours = openDatabase(name, { indexedDB, IDBKeyRange })
    await ours.open()
    ours.close()
    expect(await isNewerThanProgram(indexedDB, name)).toBe(false)
    const newer: MigrationStep = { version: schemaVersion + 1, stores: { tickets: 'id' } }
    const db = await openAsOf(indexedDB, [...migrationSteps, newer])
    db.close()
    expect(await isNewerThanProgram(indexedDB, name)).toBe(true)
  })
})
