// The worker: Python and lkjip_xl, away from the page so that the page never freezes.
// Everything it needs comes from the page as text; nothing is fetched, nothing leaves.

const ALAMAT = "lkjip:///"; // where pyodide thinks its files are
let python = null;
let jembatan = null;
let meja = null;

async function buka(teks) {
  const biner = Uint8Array.fromBase64
    ? Uint8Array.fromBase64(teks)
    : Uint8Array.from(atob(teks), (huruf) => huruf.charCodeAt(0));
  const aliran = new Blob([biner]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(aliran).arrayBuffer());
}

const alamatModul = (naskah) => URL.createObjectURL(new Blob([naskah], { type: "text/javascript" }));

// AES for locked files: three modules that name each other, which here have other names.
async function muatSandi(berkas) {
  const nama = {};
  for (const [modul, naskah] of Object.entries(JSON.parse(new TextDecoder().decode(berkas)))) {
    const terganti = Object.entries(nama).reduce((teks, [lama, baru]) => teks.replaceAll(`"./${lama}"`, `"${baru}"`), naskah);
    nama[modul] = alamatModul(terganti);
  }
  const { cbc, ecb } = await import(nama["aes.js"]);
  const polos = { disablePadding: true };
  return (kunci, iv, sandi) => {
    const [k, v, data] = [kunci, iv, sandi].map((nilai) => nilai?.toJs?.() ?? nilai);
    return (v ? cbc(k, v, polos) : ecb(k, polos)).decrypt(data);
  };
}

async function mulai({ muatan }) {
  const bekal = {};
  await Promise.all(Object.entries(muatan).map(async ([nama, teks]) => { bekal[nama] = await buka(teks); }));
  const wasm = { headers: { "Content-Type": "application/wasm" } };
  const berkas = { "pyodide.asm.wasm": [bekal.wasm, wasm], "python_stdlib.zip": [bekal.pustaka, {}] };
  // pyodide asks for its two files by fetch: it gets them from here, and nobody else is asked.
  self.fetch = async (alamat) => {
    const milik = berkas[String(alamat).slice(ALAMAT.length)];
    if (!milik) throw new Error(`Halaman ini tidak mengambil apa pun: ${alamat}`);
    return new Response(...milik);
  };
  // A page of file:// may not start a module worker. pyodide refuses the classic kind, which it
  // knows by importScripts, only because it could not import there: here it can.
  self.importScripts = undefined;
  const { loadPyodide } = await import(alamatModul(bekal.pemuat));
  python = await loadPyodide({
    indexURL: ALAMAT,
    createPyodideModule: (await import(alamatModul(bekal.mesin))).default,
    lockFileContents: new TextDecoder().decode(bekal.kunci),
  });
  for (const arsip of [bekal.roda, bekal.paket]) python.unpackArchive(arsip, "zip");
  jembatan = python.pyimport("web.browser.bridge");
  jembatan.use_ciphers(await muatSandi(bekal.sandi));
  meja = jembatan.open_desk();
  self.postMessage({ jenis: "siap" });
}

const kabar = (tahap, berkas, bagian) => self.postMessage({ jenis: "kabar", tahap, berkas, bagian });

function letakkan(daftar) {
  const akar = jembatan.clear(meja);
  for (const { letak, isi } of daftar) {
    const bagian = letak.split("/").filter((potong) => potong && potong !== "." && potong !== "..");
    python.FS.mkdirTree([akar, ...bagian.slice(0, -1)].join("/"));
    python.FS.writeFile([akar, ...bagian].join("/"), new Uint8Array(isi));
  }
}

// undefined is None for Python; null is not.
const cek = (sandi, lama) => ({ hasil: JSON.parse(jembatan.check(meja, sandi, lama, kabar)) });

const PERINTAH = {
  periksa({ berkas, sandi, lama }) {
    letakkan(berkas);
    return cek(sandi, lama);
  },
  contoh() {
    jembatan.use_sample(meja);
    return cek(undefined, "null"); // nobody mends the sample: there is nothing to compare
  },
  gambar: ({ posisi }) => ({ teks: jembatan.draw(meja, posisi) }),
  tulis({ apa }) {
    const wadah = jembatan.write(meja, apa, kabar);
    const isi = wadah.toJs();
    wadah.destroy();
    return { isi };
  },
};

self.onmessage = async ({ data }) => {
  try {
    if (data.perintah === "mulai") return await mulai(data);
    const jawab = PERINTAH[data.perintah](data);
    self.postMessage({ jenis: "jawab", nomor: data.nomor, ...jawab }, jawab.isi ? [jawab.isi.buffer] : []);
  } catch (galat) {
    self.postMessage({ jenis: "gagal", nomor: data.nomor, galat: String(galat?.message ?? galat) });
  }
};
