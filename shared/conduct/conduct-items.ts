/** 守则 (R07; domain 2.4): thirteen, as they are listed; the seed prints two of them as number 4. */
export const codeItems = [
  'responsibility',
  'customerFirst',
  'learning',
  'efficiency',
  'mandarin',
  'computer',
  'serviceWording',
  'mustsAndNots',
  'teamSpirit',
  'discipline',
  'secrets',
  'focus',
  'obedience',
] as const

/** 工作规范: eight. */
export const normItems = [
  'hours',
  'erp',
  'nothingUnrelated',
  'idleStudy',
  'everyBuyer',
  'tidyDesk',
  'parcelTables',
  'noSecondJob',
] as const

export const conductItems = [...codeItems, ...normItems] as const
