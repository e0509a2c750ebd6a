// The conventional way on Node: Socket.IO, the room's row locked for each bid, one insert, Redis between nodes.
// Statements are prepared (named); no authentication, rules or hashes: all that it leaves out is to its advantage.
import { createServer } from 'node:http'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { createClient } from 'redis'
import { Server } from 'socket.io'
import { createAdapter } from '@socket.io/redis-adapter'

const [port, database, redis] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: database, max: 64 })
const salt = Buffer.alloc(16).toString('base64'), hash = Buffer.alloc(32).toString('base64')

const http = createServer(async (request, response) => response.end(request.url === '/seq' ? String(await seq()) : 'ready'))
const publisher = createClient({ url: redis }), subscriber = publisher.duplicate()
await Promise.all([publisher.connect(), subscriber.connect(), create()])
const io = new Server(http, { transports: ['websocket'], adapter: createAdapter(publisher, subscriber), pingInterval: 300000 })

io.on('connection', (socket) => {
  socket.on('watch', (done) => { socket.join('room'); done('watching') })
  socket.on('bid', async (person, done) => {
    const entry = await bid(person)
    io.to('room').emit('frames', 'rooms/1', entry)
    done({ seq: entry.seq })
  })
})
http.listen(Number(port), '127.0.0.1')

async function create() {
  await pool.query(`
    create table if not exists rooms (id int primary key, seq bigint not null, best bigint not null);
    create table if not exists bids (room int, seq bigint, at timestamptz not null, person text not null, what text not null, primary key (room, seq));
    insert into rooms values (1, 0, 0) on conflict do nothing;`)
}

async function seq() {
  return Number((await pool.query('select seq from rooms where id = 1')).rows[0].seq)
}

// Every bid is taken as the next step above the best: row locks are not handed on in the order of asking, so that
// most amounts would be too low by the time of their turn.
async function bid(person) {
  const client = await pool.connect()
  try {
    await client.query({ name: 'begin', text: 'begin' })
    const { rows: [room] } = await client.query({ name: 'lock', text: 'select seq, best from rooms where id = 1 for update' })
    const entry = made(Number(room.seq) + 1, person, Number(room.best) + 1)
    await client.query({ name: 'insert', text: 'insert into bids values (1, $1, $2, $3, $4)', values: [entry.seq, entry.at, entry.who, entry.what] })
    await client.query({ name: 'move', text: 'update rooms set seq = $1, best = best + 1 where id = 1', values: [entry.seq] })
    await client.query({ name: 'commit', text: 'commit' })
    return entry
  } finally {
    client.release()
  }
}

function made(seq, person, amount) {
  return {
    seq,
    at: new Date().toISOString(),
    who: JSON.stringify({ party: person, person, command: randomUUID() }),
    what: JSON.stringify({ type: 'bidPlaced', bidder: person, amount: { amount: `${amount}.00`, currency: 'USD' }, auto: false }),
    whoSalt: salt, whatSalt: salt, whoHash: hash, whatHash: hash, head: hash,
  }
}
