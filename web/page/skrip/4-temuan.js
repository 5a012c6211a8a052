// Findings: the first ones in full, all of them in a list that can be filtered and opened.

const PORSI = 100; // rows drawn at a time: thousands would make the page slow
const TINGKAT = ["kesalahan", "peringatan", "informasi", "diterima"];
const saringan = { temuan: [], aturan: {}, cocok: [], tampil: 0 };

function selTemuan(satu) {
  if (!satu.ubah) return null;
  return buat("span", { class: "sel" }, buat("span", { class: "tersembunyi" }, "Sel "), satu.ubah);
}

const tempatTemuan = (satu) => buat("span", { class: "tempat" }, satu.tempat);

function gantiNilai(satu) {
  if (!satu.baru) return null;
  return buat("span", { class: "ganti" },
    buat("span", { class: "tersembunyi" }, "Tertulis "),
    buat("del", {}, satu.lama || "kosong"), " → ",
    buat("span", { class: "tersembunyi" }, "seharusnya "),
    buat("ins", {}, satu.baru), satu.alasan && ` (${satu.alasan})`);
}

function penjelasan(satu, aturan) {
  const bagian = Object.entries(aturan[satu.kode] ?? {}).flatMap(([judul, teks]) => [
    buat("dt", {}, judul), buat("dd", {}, teks)]);
  return buat("dl", { class: "aturan" }, ...bagian);
}

function sebabTemuan(satu) {
  if (!satu.sebab.length) return null;
  const butir = satu.sebab.slice(0, 3).map((sebab) =>
    buat("li", {}, `${sebab.kata} (${sebab.keyakinan})`));
  const lain = satu.sebab.length - 3;
  if (lain > 0) butir.push(buat("li", {}, `dan ${lain} sebab lain yang mungkin`));
  return buat("div", {}, buat("p", {}, "Kemungkinan sebab:"),
    buat("ul", { class: "sebab" }, ...butir));
}

function kerjakanDulu({ dulu, temuan, aturan, kurang }) {
  tampil("dulu", dulu.length + kurang.length > 0);
  tampil("dulu-ada", dulu.length > 0);
  isi("dulu-judul", dulu.length && temuan[dulu[0]].tingkat !== "kesalahan" ? "Lihat dulu" : "Kerjakan dulu");
  tampil("kurang", kurang.length > 0);
  isi("kurang-daftar", ...kurang.map((kata) => buat("li", {}, kata)));
  isi("dulu-daftar", ...dulu.map((urut) => {
    const satu = temuan[urut];
    return buat("li", { class: satu.tingkat },
      buat("p", { class: "ganti-baris" }, selTemuan(satu), gantiNilai(satu), tempatTemuan(satu)),
      buat("p", {}, satu.pesan),
      satu.cukup ? null : buat("p", { class: "saran" }, satu.saran),
      buat("details", {}, buat("summary", {}, `Mengapa? Aturan ${satu.kode}`),
        sebabTemuan(satu), penjelasan(satu, aturan)));
  }));
}

function barisTemuan(satu) {
  const rincian = buat("details", {},
    buat("summary", {},
      buat("span", { class: `cap ${satu.tingkat}` }, satu.tingkat),
      buat("span", { class: "kata" }, satu.pesan, buat("br"),
        tempatTemuan(satu), selTemuan(satu) && " ", selTemuan(satu),
        buat("span", { class: "tempat" }, ` · aturan ${satu.kode}`))));
  // The explanation is drawn when it is opened: a long list stays light.
  rincian.addEventListener("toggle", () => {
    if (rincian.children.length > 1) return;
    const lain = satu.sel.length > 1 ? `Semua sel: ${satu.sel.join(", ")}.` : "";
    rincian.append(buat("div", { class: "buka" },
      satu.baru ? buat("p", {}, gantiNilai(satu)) : null,
      buat("p", { class: "saran" }, satu.saran),
      lain && buat("p", {}, lain), sebabTemuan(satu), penjelasan(satu, saringan.aturan)));
  });
  return buat("li", {}, rincian);
}

function pasangTemuan({ temuan, aturan }) {
  tampil("temuan", temuan.length > 0);
  Object.assign(saringan, { temuan, aturan });
  const ada = (tingkat) => tingkat !== "diterima" || temuan.some((satu) => satu.tingkat === tingkat);
  isi("saring-tingkat", ...TINGKAT.filter(ada).map((tingkat) => {
    const banyak = temuan.filter((satu) => satu.tingkat === tingkat).length;
    return buat("label", { class: `pil ${tingkat}` },
      buat("input", { type: "checkbox", value: tingkat, checked: true, disabled: !banyak }),
      buat("span", {}, hitung(banyak, tingkat)));
  }));
  const berkas = [...new Set(temuan.map((satu) => satu.berkas))];
  isi("saring-berkas", buat("option", { value: "*" }, "semua berkas"),
    ...berkas.map((nama) => buat("option", { value: nama }, nama || "semua sumber sekaligus")));
  ambil("saring-cari").value = "";
  saring();
}

function saring() {
  const tingkat = [...ambil("saring-tingkat").querySelectorAll("input:checked")].map((s) => s.value);
  const berkas = ambil("saring-berkas").value;
  const kata = ambil("saring-cari").value.trim().toLowerCase();
  saringan.cocok = saringan.temuan.filter((satu) =>
    tingkat.includes(satu.tingkat) && (berkas === "*" || satu.berkas === berkas) &&
    (!kata || `${satu.kode} ${satu.tempat} ${satu.sel} ${satu.pesan}`.toLowerCase().includes(kata)));
  saringan.tampil = 0;
  isi("temuan-daftar");
  isi("saring-jumlah", `Tampil ${hitung(saringan.cocok.length, "dari")} ${hitung(saringan.temuan.length, "temuan")}`);
  tambahTemuan();
}

function tambahTemuan() {
  const porsi = saringan.cocok.slice(saringan.tampil, saringan.tampil + PORSI);
  saringan.tampil += porsi.length;
  ambil("temuan-daftar").append(...porsi.map(barisTemuan));
  tampil("temuan-daftar", saringan.tampil > 0);
  const sisa = saringan.cocok.length - saringan.tampil;
  tampil("temuan-lagi", sisa > 0);
  isi("temuan-lagi", `Tampilkan ${Math.min(sisa, PORSI)} lagi (sisa ${sisa})`);
  return porsi.length;
}
