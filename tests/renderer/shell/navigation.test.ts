import { beforeEach, expect, it } from 'vitest'
import { goBack, goTo, useNavigation } from '#renderer/shell/navigation.ts'

beforeEach(() => useNavigation.setState({ page: 'reception', id: null, buyer: null, from: null }))

it('leads to a buyer by name and back to the page people came from', () => {
  goTo('handover')
  goTo('customers', 'some id', { platform: 'taobao', nick: '阿宁' })
  goTo('customers', 'another id')
  expect(useNavigation.getState()).toEqual({ page: 'customers', id: 'another id', buyer: null, from: 'handover' })
  goBack()
  expect(useNavigation.getState()).toMatchObject({ page: 'handover', id: null, buyer: null })
})

it('stays where there is no way back', () => {
  goBack()
  expect(useNavigation.getState().page).toBe('reception')
})
