// A server of the library in a process that may write files of so many kilobytes only: for it, the disk is full then.
import type { AddressInfo } from 'node:net'
import { loadConfig } from '../../../platform/config.ts'
import { connect, type Connection } from '../../../platform/database/connect.ts'
import { serveLibrary } from './serve.ts'

const { CONNECTION = '{}', HOME_ORG = '' } = process.env
const db = connect(JSON.parse(CONNECTION) as Connection, { max: 2 })
const app = await serveLibrary(db, loadConfig(), HOME_ORG)
process.send?.({ port: (app.server.address() as AddressInfo).port })
process.once('disconnect', () => void app.close().then(() => db.destroy()))
