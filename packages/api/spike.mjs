import { PGlite } from '@electric-sql/pglite';
import postgres from 'postgres';
import { Duplex } from 'node:stream';
const t = Date.now();
const pg = await PGlite.create('/tmp/spike-pg');
console.log('pglite', Date.now() - t);
console.log((await pg.query('select version()')).rows);
const sock = () => {
  let buf = Buffer.alloc(0),
    started = false;
  let chain = Promise.resolve();
  const d = new Duplex({
    read() {},
    write(chunk, enc, cb) {
      buf = Buffer.concat([buf, chunk]);
      for (;;) {
        const off = started ? 1 : 0;
        if (buf.length < off + 4) break;
        const len = buf.readInt32BE(off) + off;
        if (buf.length < len) break;
        const m = buf.subarray(0, len);
        buf = buf.subarray(len);
        started = true;
        chain = chain
          .then(async () => {
            const r = await pg.execProtocolRaw(new Uint8Array(m));
            if (r.length) d.push(Buffer.from(r));
          })
          .catch((e) => d.destroy(e));
      }
      cb();
    },
  });
  d.readyState = 'open';
  d.setKeepAlive = () => {};
  return d;
};
const sql = postgres({ socket: sock, max: 1, user: 'postgres', database: 'postgres', fetch_types: false });
console.log(await sql`select 1+1 as a, ${'x'}::text as b`);
await sql.begin(async (tx) => {
  console.log(await tx`select ${5}::int as z`);
});
try {
  await sql`select * from nope`;
} catch (e) {
  console.log(e.code, e.message);
}
try {
  await sql.begin(async (tx) => {
    await tx`select 1/0`;
  });
} catch (e) {
  console.log(e.code, e.message);
}
console.log(await sql`select 2 as ok`);
console.log((await sql.unsafe('begin; select 3 as c; commit;')).length);
await sql.end();
await pg.close();
