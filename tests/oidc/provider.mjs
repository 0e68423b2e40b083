// A real OpenID provider for the tests: certified code, made-up people. Whoever types a name is that person.
// node provider.mjs <folder with node_modules> <where to send people back to>; prints its address when it listens.
import { createRequire } from "node:module";
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";

const [folder, redirect] = process.argv.slice(2);
const found = createRequire(`${folder}/`).resolve("oidc-provider");
const { Provider } = await import(pathToFileURL(found));

const server = createServer((request, response) => provider.callback()(request, response));
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const address = `http://127.0.0.1:${server.address().port}`;

const claims = (id) => ({
  sub: `sub-of-${id}`,
  preferred_username: id,
  name: `${id} of the town hall`,
  email: `${id}@example.org`,
  email_verified: !id.startsWith("unverified"),
});
const provider = new Provider(address, {
  clients: [{ client_id: "inbeeld", client_secret: "known to the tests only", redirect_uris: [redirect] }],
  claims: { openid: ["sub"], profile: ["preferred_username", "name"], email: ["email", "email_verified"] },
  findAccount: (_context, id) => ({ accountId: id, claims: () => claims(id) }),
  pkce: { required: () => true },
  cookies: { keys: ["of the tests"] },
});
process.stdin.on("end", () => process.exit()).resume(); // the tests are over, however they ended
console.log(address);
