"""Find which rows of a table are sums of other rows, and which columns of other columns."""

from collections.abc import Sequence

from lkjip_xl.model.relasi import Bilangan, JenisRelasi, Relasi
from lkjip_xl.norms.bukti_jumlah import PUTARAN_ARAH, PUTARAN_DAMPINGAN, PUTARAN_TERBANYAK
from lkjip_xl.relations.lines.bidang import Bidang, read_rows, turned
from lkjip_xl.relations.lines.candidates import Calon, Kandidat
from lkjip_xl.relations.lines.choose import choose
from lkjip_xl.relations.lines.pairs import pairs
from lkjip_xl.relations.lines.propose import propose
from lkjip_xl.relations.lines.rank import Arah, Nilai, directions, patterns, plain, rank
from lkjip_xl.relations.lines.runs import runs
from lkjip_xl.relations.lines.targets import targets


def find_row_sums(kolom: Sequence[Sequence[Bilangan]], *, rounded: bool = False) -> list[Relasi]:
    """Return which rows are sums of others, from columns of equal length.

    With `rounded`, amounts may miss by half a unit of their column each. A sum need not hold in
    all columns: it stands where it says more than its breaks cost, and one that holds in two
    stretches is two relations. The topmost sums are `jumlah_total`.
    """
    terpilih = _find(read_rows(kolom, rounded=rounded))
    bagian = {garis for calon in terpilih for garis in calon.inti}
    return [
        _relation(calon, "jumlah_anak" if calon.total in bagian else "jumlah_total")
        for calon in terpilih
    ]


def find_column_sums(kolom: Sequence[Sequence[Bilangan]], *, rounded: bool = False) -> list[Relasi]:
    """Return which columns are sums of others, each over a stretch of rows."""
    terpilih = _find(turned(read_rows(kolom, rounded=rounded)))
    return [_relation(calon, "jumlah_kolom") for calon in terpilih]


def _relation(calon: Calon, jenis: JenisRelasi) -> Relasi:
    """Return a chosen sum as a relation."""
    bunyi = calon.rentang.bunyi
    berlaku, kecuali, diam = (
        tuple(b.posisi for b in bunyi if b.benar is benar) for benar in (True, False, None)
    )
    return Relasi(jenis, calon.total, calon.bagian, berlaku, kecuali, calon.rentang.bits, diam=diam)


def _find(bidang: Bidang) -> list[Calon]:
    """Propose, weigh and choose, until putting aside what was found brings nothing new.

    At first only sums next to their totals are put aside, so that subtotals come before the
    totals that leap over them.
    """
    berisi = [g for g, angka in enumerate(bidang.angka) if any(angka)]
    sasaran = targets(bidang)
    kandidat = Kandidat(bidang)
    kandidat.add(propose(bidang, sasaran, berisi))
    keadaan = None
    for putaran in range(PUTARAN_DAMPINGAN + PUTARAN_TERBANYAK):
        dekat = putaran < PUTARAN_DAMPINGAN
        terpilih = _choose([c for c in kandidat if not dekat or plain(c.bentuk)], len(berisi))
        total = {calon.total for calon in terpilih}
        bagian = {g for calon in terpilih for g in calon.inti}
        if (total, bagian) == keadaan and not dekat:
            break
        keadaan = (total, bagian)
        akar = [g for g in berisi if g not in bagian]
        kandidat.add(runs(bidang, sasaran, akar, "semua"))
        kandidat.add(pairs(bidang, akar))
        kandidat.add(runs(bidang, sasaran, sorted(total - bagian), "total"))
    return _choose(list(kandidat), len(berisi))


def _choose(calon: list[Calon], banyak: int) -> list[Calon]:
    """Return the sums of a table, once the direction of its totals is learnt."""
    pola = patterns(calon, banyak)
    arah: dict[Arah, float] = directions([])
    terpilih: list[Nilai] = []
    for _putaran in range(PUTARAN_ARAH):
        terpilih = choose(rank(calon, banyak, arah, pola))
        arah = directions(terpilih)
    return [nilai.calon for nilai in terpilih]
