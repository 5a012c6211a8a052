// The worker: Python and lkjip_xl, away from the page so that the page never freezes.
// Everything it needs comes from the page as text; nothing is fetched, nothing leaves.

const ALAMAT = "lkjip:///"; // where pyodide thinks its files are
let python = null;
let jembatan = null;

function kirim(jenis, isi = {}, pindah = []) {
  self.postMessage({ jenis, ...isi }, pindah);
}

async function buka(teks) {
  const biner = Uint8Array.fromBase64
    ? Uint8Array.fromBase64(teks)
    : Uint8Array.from(atob(teks), (huruf) => huruf.charCodeAt(0));
  const aliran = new Blob([biner]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(aliran).arrayBuffer());
}

function modul(isi) {
  return import(URL.createObjectURL(new Blob([isi], { type: "text/javascript" })));
}

async function mulai({ muatan, kunci }) {
  const [mesin, wasm, pustaka, paket] = await Promise.all(
    [muatan.mesin, muatan.wasm, muatan.pustaka, muatan.paket].map(buka),
  );
  const jenis = { headers: { "Content-Type": "application/wasm" } };
  const berkas = { "pyodide.asm.wasm": [wasm, jenis], "python_stdlib.zip": [pustaka, {}] };
  // pyodide asks for its two files by fetch: it gets them from here, and nobody else gets asked.
  self.fetch = async (alamat) => {
    const isi = berkas[String(alamat).slice(ALAMAT.length)];
    if (!isi) throw new Error(`Halaman ini tidak mengambil apa pun: ${alamat}`);
    return new Response(...isi);
  };
  // A page of file:// may not start a module worker. pyodide refuses the classic kind, which it
  // knows by importScripts, only because it could not import there: here it can.
  self.importScripts = undefined;
  const { loadPyodide } = await modul(await buka(muatan.pemuat));
  python = await loadPyodide({
    indexURL: ALAMAT,
    createPyodideModule: (await modul(mesin)).default,
    lockFileContents: kunci,
  });
  python.unpackArchive(paket, "zip");
  jembatan = python.pyimport("web.browser.bridge");
  kirim("siap");
}

function kabar(tahap, berkas, bagian) {
  kirim("kabar", { tahap, berkas, bagian });
}

function tulisBerkas(daftar) {
  const akar = "/sumber";
  python.runPython(`import shutil; shutil.rmtree("${akar}", ignore_errors=True)`);
  python.FS.mkdirTree(akar);
  for (const { nama, isi } of daftar) {
    const bagian = nama.split("/").filter((satu) => satu && satu !== "." && satu !== "..");
    python.FS.mkdirTree([akar, ...bagian.slice(0, -1)].join("/"));
    python.FS.writeFile([akar, ...bagian].join("/"), new Uint8Array(isi));
  }
}

const PERINTAH = {
  periksa({ berkas, sandi }) {
    tulisBerkas(berkas);
    return { hasil: JSON.parse(jembatan.periksa(sandi ?? null, kabar)) };
  },
  contoh() {
    return { hasil: JSON.parse(jembatan.contoh(kabar)) };
  },
  tulis({ apa }) {
    const wadah = jembatan.tulis(apa, kabar);
    const isi = wadah.toJs();
    wadah.destroy();
    return { isi };
  },
  gambar({ berkas, lembar }) {
    return { teks: jembatan.gambar(berkas, lembar) };
  },
};

self.onmessage = async ({ data }) => {
  try {
    if (data.perintah === "mulai") return await mulai(data);
    const jawab = PERINTAH[data.perintah](data);
    kirim("jawab", { nomor: data.nomor, ...jawab }, jawab.isi ? [jawab.isi.buffer] : []);
  } catch (galat) {
    kirim("gagal", { nomor: data.nomor, galat: String(galat?.message ?? galat) });
  }
};
