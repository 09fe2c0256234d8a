import { expect, test } from 'vitest'
import { deviceName } from './device.ts'

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  [`${windows} Chrome/143.0.0.0 Safari/537.36`, 'Chrome trên Windows'],
  [`${windows} Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0`, 'Edge trên Windows'],
  [`${windows} coc_coc_browser/143.0.0 Chrome/137.0.0.0 Safari/537.36`, 'Cốc Cốc trên Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox trên Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile Safari/604.1',
    'Safari trên iPhone',
  ],
  ['curl/8.5.0', 'Thiết bị không rõ'],
  [null, 'Thiết bị không rõ'],
])('%s is %s', (userAgent, name) => {
  expect(deviceName(userAgent).vi).toBe(name)
})
