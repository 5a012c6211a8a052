// Findings: the first ones in full, all of them in a list that can be filtered and opened.

const PORSI = 100; // rows drawn at a time: thousands would make the page slow
const TINGKAT = ["kesalahan", "peringatan", "informasi", "diterima"];
const saringan = { temuan: [], aturan: {}, cocok: [], tampil: 0 };

function selTemuan(cacat) {
  if (!cacat.ubah) return null;
  return buat("span", { class: "sel" }, buat("span", { class: "tersembunyi" }, "Sel "), cacat.ubah);
}

const tempatTemuan = (cacat) => buat("span", { class: "tempat" }, cacat.tempat);

function gantiNilai(cacat) {
  if (!cacat.baru) return null;
  return buat("span", { class: "ganti" },
    buat("span", { class: "tersembunyi" }, "Tertulis "),
    buat("del", {}, cacat.lama || "kosong"), " → ",
    buat("span", { class: "tersembunyi" }, "seharusnya "),
    buat("ins", {}, cacat.baru), cacat.alasan && ` (${cacat.alasan})`);
}

function penjelasan(cacat, aturan) {
  const bagian = Object.entries(aturan[cacat.kode] ?? {}).flatMap(([judul, teks]) => [
    buat("dt", {}, judul), buat("dd", {}, teks)]);
  return buat("dl", { class: "aturan" }, ...bagian);
}

function sebabTemuan(cacat) {
  if (!cacat.sebab.length) return null;
  const butir = cacat.sebab.slice(0, 3).map((sebab) =>
    buat("li", {}, sebab));
  const sisa = cacat.sebab.length - 3;
  if (sisa > 0) butir.push(buat("li", {}, `dan ${sisa} sebab lain yang mungkin`));
  return buat("div", {}, buat("p", {}, "Kemungkinan sebab:"),
    buat("ul", { class: "sebab" }, ...butir));
}

function kerjakanDulu({ dulu, temuan, aturan, kurang }) {
  tampil("dulu", dulu.length + kurang.length > 0);
  tampil("dulu-ada", dulu.length > 0);
  tampil("kurang", kurang.length > 0);
  isi("kurang-daftar", ...kurang.map((kata) => buat("li", {}, kata)));
  isi("dulu-daftar", ...dulu.map((urut) => {
    const cacat = temuan[urut];
    return buat("li", { class: cacat.tingkat },
      buat("p", { class: "ganti-baris" }, selTemuan(cacat), gantiNilai(cacat), tempatTemuan(cacat)),
      buat("p", {}, cacat.pesan),
      cacat.cukup ? null : buat("p", { class: "saran" }, cacat.saran),
      buat("details", {}, buat("summary", {}, `Mengapa? Aturan ${cacat.kode}`),
        sebabTemuan(cacat), penjelasan(cacat, aturan)));
  }));
}

function barisTemuan(cacat) {
  const rincian = buat("details", {},
    buat("summary", {},
      buat("span", { class: `cap ${cacat.tingkat}` }, cacat.tingkat),
      buat("span", { class: "kata" }, cacat.pesan, buat("br"),
        tempatTemuan(cacat), selTemuan(cacat) && " ", selTemuan(cacat),
        buat("span", { class: "tempat" }, ` · aturan ${cacat.kode}`))));
  // The explanation is drawn when it is opened: a long list stays light.
  rincian.addEventListener("toggle", () => {
    if (rincian.children.length > 1) return;
    const semuaSel = cacat.sel.length > 1 ? `Semua sel: ${cacat.sel.join(", ")}.` : "";
    rincian.append(buat("div", { class: "buka" },
      cacat.baru ? buat("p", {}, gantiNilai(cacat)) : null,
      buat("p", { class: "saran" }, cacat.saran),
      semuaSel && buat("p", {}, semuaSel), sebabTemuan(cacat), penjelasan(cacat, saringan.aturan)));
  });
  return buat("li", {}, rincian);
}

function pasangTemuan({ temuan, aturan }) {
  tampil("temuan", temuan.length > 0);
  Object.assign(saringan, { temuan, aturan });
  const ada = (tingkat) => tingkat !== "diterima" || temuan.some((cacat) => cacat.tingkat === tingkat);
  isi("saring-tingkat", ...TINGKAT.filter(ada).map((tingkat) => {
    const banyak = temuan.filter((cacat) => cacat.tingkat === tingkat).length;
    return buat("label", { class: `pil ${tingkat}` },
      buat("input", { type: "checkbox", value: tingkat, checked: true, disabled: !banyak }),
      buat("span", {}, hitung(banyak, tingkat)));
  }));
  const berkas = [...new Set(temuan.map((cacat) => cacat.berkas))];
  isi("saring-berkas", buat("option", { value: "*" }, "semua berkas"),
    ...berkas.map((nama) => buat("option", { value: nama }, nama || "semua sumber sekaligus")));
  ambil("saring-cari").value = "";
  saring();
}

function saring() {
  const tingkat = [...ambil("saring-tingkat").querySelectorAll("input:checked")].map((s) => s.value);
  const berkas = ambil("saring-berkas").value;
  const kata = ambil("saring-cari").value.trim().toLowerCase();
  saringan.cocok = saringan.temuan.filter((cacat) =>
    tingkat.includes(cacat.tingkat) && (berkas === "*" || cacat.berkas === berkas) &&
    (!kata || `${cacat.kode} ${cacat.tempat} ${cacat.sel} ${cacat.pesan}`.toLowerCase().includes(kata)));
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
