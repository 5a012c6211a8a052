// What happens when: dropping, choosing, cancelling, saving.

const ATAS_NAMA = {
  hasil: ["Hasil-LKJiP.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  salinan: ["Salinan-bertanda.zip", "application/zip"],
  formulir: ["Formulir-LKJiP.zip", "application/zip"],
  pemetaan: ["Pemetaan.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
};
const TAHAP = { membaca: ["Membaca", 0, 55], memeriksa: ["Memeriksa", 55, 100] };
let terakhir = []; // the files of the last run, for another try with a password
let sebelum = null; // the last run, for what has changed since
let siapSimpan = null; // the report's bytes, made ready behind the result
let bekerja = false;

const riwayat = () => JSON.stringify(sebelum && { berkas: sebelum.berkas, temuan: sebelum.temuan });

// An error that is no cancelling is shown, never lost in the console.
async function coba(kerja) {
  try {
    return await kerja();
  } catch (galat) {
    tampilkanGalat(galat);
    // Whatever went wrong inside, the next run starts with a worker that knows nothing of it.
    if (!(galat instanceof Dibatalkan || galat instanceof TakTerbaca)) matikan();
    return null;
  }
}

function maju(kata, persen) {
  isi("kerja-kata", kata);
  if (persen === null) ambil("kerja-bar").removeAttribute("value");
  else ambil("kerja-bar").value = persen;
}

function mulaiKerja() {
  bekerja = true;
  siapSimpan = null;
  for (const id of ["hasil", "bacaan", "pesan"]) tampil(id, false);
  tampil("kerja");
  maju("Menyiapkan program …", null);
  umumkan("Memeriksa berkas.");
  ambil("batal").focus();
  mesin.kabar = ({ tahap, berkas, bagian }) => {
    if (!TAHAP[tahap]) return;
    const [kata, dari, sampai] = TAHAP[tahap];
    maju(`${kata} ${berkas || "…"}`, dari + (sampai - dari) * bagian);
  };
}

// One run, from files to the result; whatever happens, the page is usable afterwards.
async function jalankan(kerja, ingat = true) {
  if (bekerja) return umumkan("Tunggu sampai selesai, atau tekan Batal.");
  if (mesin.tunggu.size) matikan(); // still writing the report of the run that is replaced
  mulaiKerja();
  const jawab = await coba(kerja);
  bekerja = false;
  tampil("kerja", false);
  if (!jawab) return ambil("pesan").hidden && ambil("pilih-folder").focus();
  tampilkanHasil(jawab.hasil);
  if (jawab.hasil.galat) return umumkan(jawab.hasil.galat.pesan);
  sebelum = ingat ? jawab.hasil : null;
  umumkan(jawab.hasil.putusan);
  await siapkanHasil();
}

async function siapkanHasil() {
  const tombol = ambil("simpan-hasil");
  tombol.setAttribute("aria-disabled", "true");
  isi("simpan-kata", "Menyusun buku kerja …");
  const persen = buat("span", { "aria-hidden": "true" });
  ambil("simpan-kata").append(persen);
  mesin.kabar = ({ tahap, bagian }) => {
    if (tahap === "menulis") persen.textContent = ` ${Math.round(bagian * 100)}%`;
  };
  const jawab = await coba(() => minta("tulis", { apa: "hasil" }));
  if (!jawab) return;
  siapSimpan = jawab.isi;
  tombol.removeAttribute("aria-disabled");
  isi("simpan-kata", "Siap disimpan.");
}

function unduh(apa, isiBerkas) {
  const [nama, jenis] = ATAS_NAMA[apa];
  const alamat = URL.createObjectURL(new Blob([isiBerkas], { type: jenis }));
  buat("a", { href: alamat, download: nama }).click();
  setTimeout(() => URL.revokeObjectURL(alamat), 60000);
  umumkan(`${nama} disimpan.`);
  return nama;
}

async function simpan(apa, id) {
  const tombol = ambil(id);
  if (tombol.getAttribute("aria-disabled")) return;
  tombol.setAttribute("aria-disabled", "true");
  const jawab = await coba(() => minta("tulis", { apa }));
  tombol.removeAttribute("aria-disabled");
  if (jawab) unduh(apa, jawab.isi);
}

const periksa = (kumpulan, sandi) => jalankan(async () => {
  terakhir = await kumpulan;
  const berkas = await bacaIsi(terakhir);
  return minta("periksa", { berkas, sandi, lama: riwayat() }, berkas.map(({ isi }) => isi));
});

function pasangMasukan(tombol, masukan) {
  ambil(tombol).addEventListener("click", () => ambil(masukan).click());
  ambil(masukan).addEventListener("change", ({ target }) => {
    if (target.files.length) periksa(dariMasukan(target.files));
    target.value = ""; // choosing the same folder again is a change again
  });
}

function pasangSeret() {
  let dalam = 0; // how many elements the pointer has entered and not left
  const sorot = () => document.body.classList.toggle("di-atas", dalam > 0);
  addEventListener("dragenter", (p) => { p.preventDefault(); dalam += 1; sorot(); });
  addEventListener("dragleave", () => { dalam -= 1; sorot(); });
  addEventListener("dragover", (p) => p.preventDefault());
  addEventListener("drop", (p) => {
    p.preventDefault();
    dalam = 0;
    sorot();
    if (p.dataTransfer.files.length) periksa(dariSeret(p.dataTransfer));
  });
}

utuh.then(() => {
  for (const skrip of document.querySelectorAll("script[id^=muatan-]")) {
    muatan[skrip.id.slice("muatan-".length)] = skrip.textContent;
    skrip.remove();
  }
});

// This runs before the browser has read the rest of the page: no press of a button is lost.
function mulai() {
  if (typeof WebAssembly === "undefined" || typeof DecompressionStream === "undefined") {
    return tampilkanRusak(new Error("peramban ini terlalu lama untuk halaman ini"));
  }
  nyalakan();
  pasangMasukan("pilih-folder", "folder");
  pasangMasukan("pilih-berkas", "berkas");
  pasangSeret();
  tampil("pilih-folder", "webkitdirectory" in ambil("folder")); // phones know no folders
  ambil("berkas").accept = AKHIRAN.join(",");
  ambil("contoh").addEventListener("click", () => jalankan(() => minta("contoh"), false));
  ambil("batal").addEventListener("click", () => { matikan(); umumkan("Dibatalkan."); });
  ambil("simpan-hasil").addEventListener("click", () => siapSimpan && unduh("hasil", siapSimpan));
  for (const apa of ["salinan", "pemetaan"]) {
    ambil(`simpan-${apa}`).addEventListener("click", () => simpan(apa, `simpan-${apa}`));
  }
  ambil("formulir").addEventListener("click", () => simpan("formulir", "formulir"));
  ambil("saring").addEventListener("input", saring);
  ambil("saring").addEventListener("submit", (p) => p.preventDefault());
  ambil("temuan-lagi").addEventListener("click", () => {
    const baru = ambil("temuan-daftar").children.length;
    tambahTemuan();
    ambil("temuan-daftar").children[baru]?.querySelector("summary").focus();
  });
}

mulai();
