"""Pegawai.xlsx and Pengaturan.xlsx as printed and as chosen."""

from tests.contoh.alat import gaya, lembar, read_cells


def test_tabel_1_2_keeps_its_odd_labels_and_total() -> None:
    """A head count would be mistyped, or the b. without an a. be mended silently."""
    assert read_cells(lembar("Pegawai", "Tabel 1.2"), "A5:C12") == [
        ["1.", "Struktural", None],
        [None, "a. Camat (Eselon III.a)", 1],
        [None, "b. Sekretaris (Eselon III.b)", 1],
        [None, "c. Kepala Seksi (Eselon IV.a)", 4],
        [None, "d. Kasubbag (Eselon IV.b)", 2],
        ["2.", "Staf Kecamatan", 9],
        [None, "b. Staf Non ASN", 3],
        ["Jumlah", None, 20],
    ]


def test_tabel_1_3_counts_seventeen_asn() -> None:
    """A golongan would be lost, or its head count mistyped."""
    baris = read_cells(lembar("Pegawai", "Tabel 1.3"), "C6:D14")
    assert baris == [
        ["IV/a", 2],
        ["III/d", 4],
        ["III/c", 1],
        ["III/b", 4],
        ["II/d", 2],
        ["II/c", 1],
        ["II/b", 1],
        ["IX", 1],
        ["VII", 1],
    ]
    assert read_cells(lembar("Pegawai", "Tabel 1.3"), "A15:D15") == [["Jumlah", None, None, 17]]


def test_identity_is_the_signatory_of_the_last_page() -> None:
    """The report would be headed or signed wrongly; the NIP as a number would lose digits."""
    sheet = lembar("Pengaturan", "Identitas")
    assert read_cells(sheet, "A1:B10") == [
        ["Keterangan", "Isi"],
        ["Instansi", "Kecamatan Puring"],
        ["Tahun", 2024],
        ["Kabupaten", "Kebumen"],
        ["Provinsi", "Jawa Tengah"],
        ["Jabatan", "Camat Puring"],
        ["Nama", "Turisno, S.Sos."],
        ["Pangkat", "Pembina / IVa"],
        ["NIP", "197208201994031006"],
        ["Tempat dan Tanggal", "Puring, 31 Januari 2025"],
    ]
    assert gaya(sheet, "B3") == (2024, "0")


def test_scale_keeps_its_hole() -> None:
    """The range between 60 and 65, which the document forgot, would be filled silently."""
    assert read_cells(lembar("Pengaturan", "Skala Capaian"), "A3:C8") == [
        ["No", "Rentang Capaian", "Kategori Capaian"],
        [1, "Lebih dari 100%", "Baik Sekali (BS)"],
        [2, "Lebih dari 85% sd. 100%", "Baik (B)"],
        [3, "Lebih dari 65 % sd. 85%", "Cukup (C)"],
        [4, "Lebih dari 50% s.d 60 %", "Kurang (K)"],
        [5, "Kurang dari 50 %", "Sangat Kurang (SK)"],
    ]


def test_methods_are_those_of_the_document() -> None:
    """The sample report would be calculated by another method than the document's."""
    assert read_cells(lembar("Pengaturan", "Metode"), "A2:B6") == [
        ["Bobot SKM", "otomatis"],
        ["Metode Efisiensi", "sisa"],
        ["Unit Sendiri SKM", "Kecamatan Puring"],
        ["Ukuran Kertas", "F4"],
        ["Kedalaman Tabel 3.5", "sub kegiatan"],
    ]


def test_tindak_lanjut_is_the_documents() -> None:
    """A rencana tindak lanjut would be lost, or its text be another than the document's."""
    baris = read_cells(lembar("Pengaturan", "Tindak Lanjut"), "A3:C9")
    assert baris[0] == ["No", "Unsur", "Rencana Tindak Lanjut"]
    assert [deret[:2] for deret in baris[1:]] == [
        [1, "Waktu Pelayanan"],
        [2, "Prosedur"],
        [3, "Perilaku Pelaksana"],
        [4, "Kompetensi Pelaksana"],
        [5, "Sarana dan Prasarana"],
        [6, "Persyaratan"],
    ]
    assert baris[1][2] == (
        "mempublikasi dan memampang waktu pelayanan di ruang pelayanan publik dan melalui "
        "website, media sosial (facebook, instagram, twitter)."
    )
