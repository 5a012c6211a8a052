"""Which lists of persons together are the staff, and nobody counted twice."""

from collections.abc import Iterator, Mapping

from lkjip_xl.model.pegawai import DaftarOrang, Orang
from lkjip_xl.model.tabel import Tabel

Anggota = tuple[int, Orang]  # entry of the list, person


class _Sudah:
    """The persons met so far: the same NIP, or the same name where a NIP lacks."""

    def __init__(self) -> None:
        self._nip: set[int] = set()
        self._nama: dict[int, bool] = {}  # whether each one with that name has a NIP

    def knows(self, orang: Orang) -> bool:
        """Tell whether somebody was met before."""
        nip, nama = orang.kunci
        if nip in self._nip:
            return nip != 0
        bernip = self._nama.get(nama)
        return nama != 0 and bernip is not None and not (nip and bernip)

    def add(self, orang: Orang) -> None:
        """Remember somebody."""
        nip, nama = orang.kunci
        if nip:
            self._nip.add(nip)
        if nama:
            self._nama[nama] = self._nama.get(nama, True) and bool(nip)


def members(daftar: Mapping[int, Tabel[DaftarOrang]]) -> Iterator[Anggota]:
    """Yield the persons of lists in order; who stands in an earlier list is counted there.

    Within one list each row is a person: two may have one name.
    """
    sudah = _Sudah()
    for entri, tabel in daftar.items():
        baru = [orang for orang in tabel.isi.orang if not sudah.knows(orang)]
        for orang in baru:
            yield entri, orang
            sudah.add(orang)


def _known(kiri: Tabel[DaftarOrang], kanan: Tabel[DaftarOrang]) -> int:
    """Return how many persons of the right list stand in the left one."""
    sudah = _Sudah()
    for orang in kiri.isi.orang:
        sudah.add(orang)
    return sum(map(sudah.knows, kanan.isi.orang))


def staff_lists(
    calon: Mapping[int, Tabel[DaftarOrang]],
) -> tuple[tuple[int, ...], dict[int, str], list[tuple[int, int]]]:
    """Return which lists together are the staff, why each counts or not, and pairs in doubt.

    The longest list comes first. One of other persons is a part beside it (a sheet a bidang, PNS
    and Non ASN). One most of whose persons stand in a list already is a version of that one;
    whom it has besides makes it doubtful which is right.
    """
    urut = sorted(calon, key=lambda p: (-calon[p].jumlah_baris, p))
    dipakai: list[int] = []
    alasan: dict[int, str] = {}
    ragu: list[tuple[int, int]] = []
    for p in urut:
        sama = {d: n for d in dipakai if (n := _known(calon[d], calon[p]))}
        n = calon[p].jumlah_baris
        if 2 * sum(sama.values()) < n or not n:
            dipakai.append(p)
            continue
        utama = max(sama, key=lambda d: sama[d])
        tempat = f"{calon[utama].berkas} lembar {calon[utama].lembar}"
        alasan[p] = f"pegawainya sudah dihitung dari {tempat}"
        if sum(sama.values()) < n:
            ragu.append((utama, p))
    sebab = "satu-satunya daftar pegawai" if len(dipakai) == 1 else "bagian dari daftar pegawai"
    return tuple(sorted(dipakai)), alasan | dict.fromkeys(dipakai, sebab), ragu
