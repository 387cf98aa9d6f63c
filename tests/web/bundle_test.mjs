// What the browser loads before any lazy part, compressed, is at most 400 KB; nothing is taken from elsewhere, and the
// answers say who may keep them. Asked of the running server.
import assert from "node:assert/strict";
import test from "node:test";
import { openCity } from "./city.mjs";

const compressedMax = 400 * 1024;

test("the first load is small, and every answer says how it may be kept and what may run", async () => {
  const city = await openCity();
  try {
    const index = await fetch(`${city.address}/app/officer`, { headers: { Accept: "text/html" } });
    assert.equal(index.status, 200);
    assert.equal(index.headers.get("cache-control"), "no-store");
    const policy = index.headers.get("content-security-policy");
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe|\*|https?:/);
    assert.equal(index.headers.get("referrer-policy"), "no-referrer");
    assert.equal(index.headers.get("x-content-type-options"), "nosniff");
    const html = await index.text();
    const names = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((found) => found[1]);
    assert.ok(names.some((name) => name.endsWith(".js")) && names.some((name) => name.endsWith(".css")));
    let bytes = 0;
    for (const name of names) {
      assert.match(name, /^\/assets\//, "everything comes from the server itself");
      const head = await fetch(city.address + name, { method: "HEAD", headers: { "Accept-Encoding": "gzip" } });
      assert.match(head.headers.get("cache-control"), /immutable/);
      bytes += Number(head.headers.get("content-length"));
    }
    assert.ok(bytes > 0 && bytes <= compressedMax, `${bytes} bytes before lazy parts, at most ${compressedMax}`);
    const plain = await fetch(`${city.address}${names.find((name) => name.endsWith(".css"))}`, { headers: { "Accept-Encoding": "identity" } });
    assert.match(await plain.text(), /Be Vietnam Pro/);
    const data = await fetch(`${city.address}/health`);
    assert.equal(data.headers.get("cache-control"), "no-store");
    assert.equal((await fetch(`${city.address}/assets/none.js`)).status, 404);
    assert.equal((await fetch(`${city.address}/nowhere`)).status, 404);
  } finally {
    await city.close();
  }
});
