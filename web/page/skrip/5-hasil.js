// The result: verdict, figures, bars, sheets, what was left out.

function pasangPutusan({ judul, putusan, siap, perubahan }) {
  ambil("putusan-kotak").classList.toggle("siap", siap);
  isi("putusan-dari", judul);
  isi("putusan", putusan);
  tampil("perubahan", Boolean(perubahan));
  isi("perubahan", `Dibanding pemeriksaan sebelumnya: ${perubahan}.`);
}

function pasangAngka({ angka }) {
  tampil("angka", angka.length > 0);
  isi("angka-daftar", ...angka.map(({ label, nilai, rinci }) =>
    buat("div", {}, buat("dt", {}, label), buat("dd", { class: "nilai" }, nilai),
      rinci && buat("dd", { class: "kecil" }, rinci))));
}

function batang(panjang, kelas, y) {
  return gambar("rect", { class: kelas, x: 0, y, height: 8, rx: 1.5, width: Math.max(panjang, 2) });
}

function barisProgram(program) {
  const bar = gambar("svg", { viewBox: "0 0 1000 18", preserveAspectRatio: "none", "aria-hidden": "true" },
    batang(program.panjang_anggaran, "bar-anggaran", 0),
    batang(program.panjang_realisasi, "bar-realisasi", 9));
  return buat("tr", {},
    buat("th", { scope: "row" }, buat("span", { class: "nama" }, program.nama), bar,
      buat("span", { class: "uang" }, `${program.realisasi} dari ${program.anggaran}`)),
    buat("td", {}, program.persen));
}

function pasangProgram({ program }) {
  tampil("program", program.baris.length > 0);
  const kepala = buat("thead", { class: "tersembunyi" }, buat("tr", {},
    buat("th", { scope: "col" }, "Program, realisasi dari anggarannya"),
    buat("th", { scope: "col" }, "Terserap")));
  isi("program-isi",
    buat("table", { class: "batang", "aria-labelledby": "program-judul" }, kepala,
      buat("tbody", {}, ...program.baris.map(barisProgram))),
    program.lainnya ? buat("p", { class: "kecil" }, `dan ${program.lainnya} program lain`) : "");
}

function barisLembar(lembar) {
  const cap = buat("span", { class: `cap ${lembar.dipakai ? "dibaca" : "tidak"}` },
    lembar.dipakai ? "dipakai" : "tidak dipakai");
  const rincian = buat("details", {},
    buat("summary", {}, cap,
      buat("span", { class: "kata" }, `${lembar.tempat}: ${lembar.dikenali}`, buat("br"),
        buat("span", { class: "tempat" }, lembar.alasan))));
  rincian.addEventListener("toggle", async () => {
    if (rincian.children.length > 1) return;
    const wadah = buat("pre", { class: "gambar", tabindex: 0, role: "region",
      "aria-label": `Bagaimana ${lembar.tempat} dibaca` }, "Menggambar …");
    rincian.append(wadah);
    await coba(async () => {
      wadah.textContent = (await minta("gambar", { posisi: lembar.posisi })).teks;
    });
  });
  return buat("li", {}, rincian);
}

function pasangBacaan({ lembar, tidak_diperiksa, gagal }) {
  const terlewat = tidak_diperiksa ??
    gagal.map(({ berkas, pesan, saran }) => ({ tempat: berkas, alasan: `${pesan} ${saran}` }));
  tampil("bacaan", lembar.length + terlewat.length > 0);
  tampil("lembar", lembar.length > 0);
  isi("lembar-daftar", ...lembar.map(barisLembar));
  tampil("terlewat", terlewat.length > 0);
  isi("terlewat-daftar", ...terlewat.map(({ tempat, alasan }) => buat("li", {}, `${tempat}: ${alasan}`)));
}

function pasangPesan(jenis, judul, ...anak) {
  ambil("pesan").className = `kotak ${jenis}`;
  isi("pesan-judul", judul);
  isi("pesan-isi", ...anak);
  tampil("pesan");
}

function mintaSandi({ terkunci, sandi_salah }) {
  const nama = terkunci.join(", ");
  const masukan = buat("input", { type: "password", id: "sandi", autocomplete: "off", required: true });
  const borang = buat("form", { class: "sandi" },
    buat("label", { for: "sandi" }, "Kata sandi"), masukan,
    buat("button", { type: "submit", class: "tombol utama" }, "Buka"));
  borang.addEventListener("submit", (peristiwa) => {
    peristiwa.preventDefault();
    periksa(terakhir, masukan.value);
  });
  pasangPesan("tanya",
    sandi_salah ? "Kata sandi itu tidak membukanya" : `${terkunci.length} berkas terkunci kata sandi`,
    buat("p", {}, `${nama}. Kata sandinya hanya dipakai di halaman ini dan tidak disimpan.`), borang);
}

function tampilkanHasil(hasil) {
  document.body.classList.add("ada-hasil");
  tampil("pesan", false);
  tampil("hasil", !hasil.galat);
  pasangBacaan(hasil);
  if (hasil.galat) {
    const { pesan, saran, berkas } = hasil.galat;
    const awal = berkas && !pesan.includes(berkas) ? `${berkas}: ` : "";
    pasangPesan("salah", awal + pesan, buat("p", {}, saran));
  } else {
    for (const pasang of [pasangPutusan, pasangAngka, pasangProgram, kerjakanDulu, pasangTemuan]) {
      pasang(hasil);
    }
  }
  if (hasil.terkunci.length) mintaSandi(hasil);
  isi("masuk-judul", "Sudah membetulkan? Seret lagi ke mana saja di halaman ini");
  isi("masuk-ajakan", "Hasilnya diganti, dan yang berubah disebut.");
  ambil(hasil.galat || hasil.terkunci.length ? "pesan-judul" : "putusan").focus({ preventScroll: true });
  scrollTo(0, 0);
}

function tampilkanGalat(galat) {
  if (galat instanceof Dibatalkan) return;
  if (!(galat instanceof TakTerbaca)) return tampilkanRusak(galat);
  pasangPesan("salah", `${galat.message} tidak dapat dibuka`,
    buat("p", {}, "Mungkin sedang terbuka di Excel, dipindahkan, atau baru diubah. Tutup dulu, lalu " +
      "masukkan lagi semua berkasnya."));
  ambil("pesan-judul").focus();
}

function tampilkanRusak(galat) {
  pasangPesan("salah", "Program berhenti karena hal yang tidak terduga",
    buat("p", {}, "Berkas Anda tidak berubah. Muat ulang halaman ini dan coba lagi; bila terulang, " +
      "pakai Edge, Chrome, atau Firefox yang baru."),
    buat("details", {}, buat("summary", {}, "Rincian untuk pembuat program"),
      buat("pre", { class: "gambar", tabindex: 0 }, String(galat.message ?? galat))));
  ambil("pesan-judul").focus();
}
