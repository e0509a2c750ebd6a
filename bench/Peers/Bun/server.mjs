// Bun publishes the same bytes to all subscribers of a topic: the baseline of the event stream's fan-out.
// GET /publish?rounds=n&size=m&pack=p: n times a message of p frames; answers when the last one has been handed over.
const server = Bun.serve({
  hostname: '127.0.0.1',
  port: Number(Bun.argv[2]),
  async fetch(request, server) {
    const url = new URL(request.url)
    if (url.pathname === '/ws') return server.upgrade(request) ? undefined : new Response('no', { status: 400 })
    if (url.pathname !== '/publish') return new Response('ready')
    const [rounds, size, pack] = ['rounds', 'size', 'pack'].map((name) => Number(url.searchParams.get(name)))
    await publish(rounds, size, pack)
    return new Response('done')
  },
  websocket: {
    open(socket) { socket.subscribe('room') },
    message() {},
    backpressureLimit: 64 * 1024 * 1024,
  },
})

async function publish(rounds, size, pack) {
  const frame = '"seq":1'.padEnd(size, 'x')
  const text = frame.repeat(pack)
  for (let round = 0; round < rounds; round++) {
    server.publish('room', text)
    // Lets the sockets drain, as a server does between two messages from its database.
    await new Promise((next) => setImmediate(next))
  }
}
