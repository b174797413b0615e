/**
 * A certificate made on the spot for the newsstand's host names. Nobody but the browser that is started beside it
 * is asked to take it, and it is kept nowhere.
 */

/**
 * @param {string[]} hosts
 * @returns {Promise<{ key: string, cert: string }>} PEM texts; valid for a week.
 */
export async function makeCertificate(hosts) {
  const { generate } = await import('selfsigned');
  const now = Date.now();
  const pem = await generate([{ name: 'commonName', value: 'Second Source newsstand' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: new Date(now - 86_400_000),
    notAfterDate: new Date(now + 7 * 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) },
    ],
  });
  return { key: pem.private, cert: pem.cert };
}
