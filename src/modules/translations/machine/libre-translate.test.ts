import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromHtml, toHtml } from './html.ts'
import { openProvider } from './provider.ts'
import { openFakeMachine, send, type FakeMachine } from './testing/fake-machine.ts'

let machine: FakeMachine
beforeAll(async () => {
  machine = await openFakeMachine(({ body }, response) =>
    send(response, 200, {
      translatedText: (body['q'] as string[]).map((html) =>
        html.replace('Xem', 'See').replace('bản đồ', 'the map'),
      ),
    }),
  )
})
afterAll(() => machine.stop())

test('LibreTranslate is asked for HTML that carries tags, places and kept words through', async () => {
  const provider = openProvider({
    provider: 'libretranslate',
    url: machine.url,
    key: 'khóa',
    model: null,
    price: null,
    timeoutSeconds: 5,
  })
  const answer = await provider.translate(
    [
      {
        id: 'body.1',
        text: 'Xem <1>bản đồ</1> của VinaPhone: {count} &lt;ô&gt; &amp; hơn<2/>',
        terms: [{ term: 'VinaPhone', say: [], keep: true }],
      },
    ],
    { locale: 'zh-Hans' },
  )
  expect(machine.asked[0]).toMatchObject({
    path: '/v1/translate',
    key: undefined,
    body: { source: 'vi', target: 'zh-Hans', format: 'html', alternatives: 0, api_key: 'khóa' },
  })
  expect(machine.asked[0]?.body['q']).toEqual([
    'Xem <span id="t1">bản đồ</span> của <code>VinaPhone</code>: <code>{count}</code> &lt;ô&gt; &amp; hơn<br id="t2">',
  ])
  expect(answer.targets.get('body.1')).toBe(
    'See <1>the map</1> của VinaPhone: {count} &lt;ô&gt; &amp; hơn<2/>',
  )
})

test.for(['Không có thẻ', '<1>đậm <2>và nghiêng</2></1>, xuống<3/>dòng', 'A & B &amp; {name} [[m1]]'])(
  'what is sent comes back the same when nothing is translated: %s',
  (tagged) => {
    const back = fromHtml(toHtml(tagged))
    expect(back.replaceAll('&amp;', '&')).toBe(tagged.replaceAll('&amp;', '&'))
  },
)

test('elements that were not sent fall away, and lost ones are missing', () => {
  expect(fromHtml('<p>See <span class="x">the</span> <SPAN id=t1>map</SPAN></p>&quot;')).toBe(
    'See the <1>map</1>"',
  )
})
