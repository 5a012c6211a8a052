// Small things that every part of the page uses. Texts are always set as texts, never as HTML.

const ambil = (id) => document.getElementById(id);

function buat(tanda, sifat = {}, ...anak) {
  const unsur = document.createElement(tanda);
  for (const [nama, nilai] of Object.entries(sifat)) {
    if (nilai !== null && nilai !== false) unsur.setAttribute(nama, nilai === true ? "" : nilai);
  }
  unsur.append(...anak.filter((simpul) => simpul !== null && simpul !== ""));
  return unsur;
}

function gambar(tanda, sifat, ...anak) {
  const unsur = document.createElementNS("http://www.w3.org/2000/svg", tanda);
  for (const [nama, nilai] of Object.entries(sifat)) unsur.setAttribute(nama, nilai);
  unsur.append(...anak);
  return unsur;
}

const isi = (id, ...anak) => ambil(id).replaceChildren(...anak);

function tampil(id, ya = true) {
  ambil(id).hidden = !ya;
}

// What a screen reader says; one sentence at a time.
function umumkan(kalimat) {
  ambil("kabar").textContent = kalimat;
}

function hitung(banyak, nama) {
  return `${banyak.toLocaleString("id")} ${nama}`;
}
