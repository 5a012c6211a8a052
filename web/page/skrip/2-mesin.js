// The worker with Python: started when the page opens, ended by Batal, started again.

const muatan = {}; // Python and the packages, as the page carries them: compressed texts
const mesin = { pekerja: null, siap: null, nomor: 0, tunggu: new Map(), kabar: null };

class Dibatalkan extends Error {}

function nyalakan() {
  const naskah = new Blob([ambil("pekerja").textContent], { type: "text/javascript" });
  const alamat = URL.createObjectURL(naskah);
  mesin.pekerja = new Worker(alamat);
  document.body.classList.remove("siap");
  mesin.siap = new Promise((jadi, gagal) => {
    mesin.pekerja.onmessage = ({ data }) => terima(data, jadi, gagal);
    mesin.pekerja.onerror = (galat) => gagal(new Error(galat.message || "pekerja tidak jalan"));
  });
  mesin.siap.then(
    () => {
      URL.revokeObjectURL(alamat);
      document.body.classList.add("siap");
      isi("kesiapan-kata", "Program siap dipakai.");
    },
    (galat) => tampilkanRusak(galat),
  );
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
  const milik = mesin.pekerja;
  await mesin.siap;
  if (milik !== mesin.pekerja) throw new Dibatalkan();
  const nomor = ++mesin.nomor;
  return new Promise((terjawab, ditolak) => {
    mesin.tunggu.set(nomor, [terjawab, ditolak]);
    milik.postMessage({ perintah, nomor, ...rincian }, pindah);
  });
}

function matikan() {
  mesin.pekerja.terminate();
  const menunggu = [...mesin.tunggu.values()];
  mesin.tunggu.clear();
  nyalakan();
  for (const [, ditolak] of menunggu) ditolak(new Dibatalkan());
}
