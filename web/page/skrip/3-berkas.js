// From what was dropped or chosen to files with a place: NUMBER/FOLDER/FILE.

const LEPAS = "berkas lepas"; // the folder for files that came without one
const dapatDibaca = (nama) => AKHIRAN.some((akhiran) => nama.toLowerCase().endsWith(akhiran));

function tempatkan(pasangan) {
  // Two files of one name would replace each other: the second goes under the next number.
  const terpakai = new Set();
  return pasangan.map(([awal, jalur, berkas]) => {
    let urut = awal;
    while (terpakai.has(`${urut}/${jalur}`)) urut += 1;
    terpakai.add(`${urut}/${jalur}`);
    return { letak: `${urut}/${jalur}`, berkas };
  });
}

function dariMasukan(daftar) {
  return tempatkan(
    [...daftar].map((berkas) => [0, berkas.webkitRelativePath || `${LEPAS}/${berkas.name}`, berkas]),
  );
}

// What was dropped must be taken before anything is awaited: afterwards the browser forgets it.
// Chromium opens folders on a page of file:// only as handles, Firefox knows only entries.
async function dariSeret(data) {
  const masukan = [...data.items].filter((entri) => entri.kind === "file");
  const diambil = masukan.map((entri) => entri.getAsFileSystemHandle?.() ?? entri.webkitGetAsEntry());
  const pasangan = [];
  for (const [urut, entri] of (await Promise.all(diambil)).entries()) {
    const folder = entri.isDirectory || entri.kind === "directory";
    if (!folder) pasangan.push([0, `${LEPAS}/${entri.name}`, await ambilBerkas(entri)]);
    else for await (const temu of telusuri(entri, entri.name)) pasangan.push([urut, ...temu]);
  }
  return tempatkan(pasangan);
}

const ambilBerkas = (entri) =>
  entri.getFile ? entri.getFile() : new Promise((jadi, gagal) => entri.file(jadi, gagal));

async function* telusuri(folder, jalur) {
  for await (const entri of folder.values?.() ?? daftarEntri(folder)) {
    const letak = `${jalur}/${entri.name}`;
    if (entri.isDirectory || entri.kind === "directory") yield* telusuri(entri, letak);
    else yield [letak, await ambilBerkas(entri)];
  }
}

async function* daftarEntri(folder) {
  const pembaca = folder.createReader();
  for (;;) {
    // A folder is given in portions of 100.
    const porsi = await new Promise((jadi, gagal) => pembaca.readEntries(jadi, gagal));
    if (!porsi.length) return;
    yield* porsi;
  }
}

// The content of a file that is no spreadsheet by its name stays where it is: only its name is told.
async function bacaIsi(kumpulan) {
  const hasil = [];
  for (const { letak, berkas } of kumpulan) {
    const isi = dapatDibaca(berkas.name) ? await ambilIsi(berkas) : new ArrayBuffer(0);
    hasil.push({ letak, isi });
  }
  return hasil;
}

class TakTerbaca extends Error {}

// A verdict without one of the files would be worth nothing: the run stops and says which.
async function ambilIsi(berkas) {
  try {
    return await berkas.arrayBuffer();
  } catch {
    throw new TakTerbaca(berkas.name);
  }
}
