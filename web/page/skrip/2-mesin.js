// The worker with Python: started when the page is whole, ended by Batal, started again.

const muatan = {}; // Python and the packages, as the page carries them: compressed texts
const mesin = { giliran: 0, pekerja: null, siap: null, batal: null, nomor: 0, kabar: null };
mesin.tunggu = new Map(); // asked and not answered yet
const utuh = new Promise((jadi) => addEventListener("DOMContentLoaded", jadi));

class Dibatalkan extends Error {}

function nyalakan() {
  document.body.classList.remove("siap");
  const giliran = ++mesin.giliran;
  mesin.siap = new Promise((jadi, gagal) => {
    mesin.batal = () => gagal(new Dibatalkan());
    utuh.then(() => giliran === mesin.giliran && mulaiPekerja(jadi, gagal));
  });
  mesin.siap.then(() => {
    document.body.classList.add("siap");
    isi("kesiapan-kata", "Program siap dipakai.");
  }, tampilkanGalat);
}

function mulaiPekerja(jadi, gagal) {
  const naskah = new Blob([ambil("pekerja").textContent], { type: "text/javascript" });
  const alamat = URL.createObjectURL(naskah);
  mesin.pekerja = new Worker(alamat);
  mesin.pekerja.onmessage = ({ data }) => terima(data, jadi, gagal);
  mesin.pekerja.onerror = (galat) => gagal(new Error(galat.message || "pekerja tidak jalan"));
  mesin.pekerja.postMessage({ perintah: "mulai", muatan });
}

function terima(data, jadi, gagal) {
  if (data.jenis === "siap") jadi();
  else if (data.jenis === "kabar") mesin.kabar?.(data);
  else if (data.nomor === undefined) gagal(new Error(data.galat));
  else {
    const [terjawab, ditolak] = mesin.tunggu.get(data.nomor);
    mesin.tunggu.delete(data.nomor);
    if (data.jenis === "jawab") terjawab(data);
    else ditolak(new Error(data.galat));
  }
}

async function minta(perintah, rincian = {}, pindah = []) {
  await mesin.siap;
  const nomor = ++mesin.nomor;
  return new Promise((terjawab, ditolak) => {
    mesin.tunggu.set(nomor, [terjawab, ditolak]);
    mesin.pekerja.postMessage({ perintah, nomor, ...rincian }, pindah);
  });
}

function matikan() {
  mesin.batal();
  mesin.pekerja?.terminate();
  const menunggu = [...mesin.tunggu.values()];
  mesin.tunggu.clear();
  nyalakan();
  for (const [, ditolak] of menunggu) ditolak(new Dibatalkan());
}
