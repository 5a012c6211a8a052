"""Measure lkjip-xl on composed workbooks: python -m bench.susunan --n 5000 --benih 1 --proses 2."""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from bench.susunan.faults.cacat import Cacat
from bench.susunan.faults.suntik import draw_faulty
from bench.susunan.kasus import Kasus, draw_case
from bench.susunan.measure.cetak import by_choice, false_alarm, summary
from bench.susunan.measure.cetak_cacat import fault_summary, faults_by_choice
from bench.susunan.measure.diagnosa import diagnose
from bench.susunan.measure.jalan import check_bytes
from bench.susunan.measure.nilai import grade
from bench.susunan.measure.ukur import Ukuran, UkuranCacat, measure, measure_all, measure_faulty

_CONTOH_GAGAL = 40
_LAPOR = 500
Hasil = TypeVar("Hasil")


def main() -> None:
    """Read the arguments and do what they ask."""
    p = argparse.ArgumentParser(prog="python -m bench.susunan", description=__doc__)
    p.add_argument("--n", type=int, default=500, help="banyaknya buku kerja")
    p.add_argument("--mulai", type=int, default=0, help="nomor kasus pertama")
    p.add_argument("--benih", type=int, default=1)
    p.add_argument("--proses", type=int, default=1)
    p.add_argument("--cacat", action="store_true", help="dengan satu atau dua cacat")
    p.add_argument("--tulis", type=Path, help="tulis buku kerja dan kebenarannya ke folder ini")
    p.add_argument("--kasus", type=int, help="tulis satu kasus dan tunjukkan bagaimana dibaca")
    p.add_argument("--json", type=Path, help="tulis setiap ukuran sebagai satu baris JSON")
    a = p.parse_args()
    nomor = range(a.mulai, a.mulai + a.n)
    if a.kasus is not None:
        _show(a.kasus, a.benih, a.tulis or Path(), cacat=a.cacat)
    elif a.tulis:
        for urut in nomor:
            _write_case(urut, a.benih, a.tulis, cacat=a.cacat)
    elif a.cacat:
        _measure_faulty(nomor, a)
    else:
        _measure(nomor, a)


def _counted(
    kerja: Callable[[int, int], Hasil], nomor: range, a: argparse.Namespace
) -> list[Hasil]:
    """Return all measures, saying now and then how far it is."""

    def told(hasil: Iterable[Hasil]) -> Iterator[Hasil]:
        for n, kasus in enumerate(hasil, 1):
            if n % _LAPOR == 0:
                print(f"{n} …", file=sys.stderr)
            yield kasus

    return list(told(measure_all(kerja, nomor, a.benih, a.proses)))


def _measure(nomor: range, a: argparse.Namespace) -> None:
    ukuran: list[Ukuran] = _counted(measure, nomor, a)
    if a.json:
        a.json.write_text("".join(_line(u) + "\n" for u in ukuran), encoding="utf-8")
    print("\n".join(summary(ukuran)))
    print()
    print("\n".join(by_choice([u for u in ukuran if u.terbukti])))
    gagal = [u for u in ukuran if u.terbukti and (u.nilai.hasil != "benar" or false_alarm(u))]
    print(f"\nkasus yang gagal ({len(gagal)}), yang pertama:")
    for u in gagal[:_CONTOH_GAGAL]:
        kode = ",".join(sorted(set(u.nilai.kesalahan)))
        print(f"  {u.nomor:>6} {u.nilai.hasil:<12}{kode} {u.nilai.sela[:70]}")


def _measure_faulty(nomor: range, a: argparse.Namespace) -> None:
    ukuran: list[UkuranCacat] = _counted(measure_faulty, nomor, a)
    print("\n".join(fault_summary(ukuran)))
    print()
    print("\n".join(faults_by_choice(ukuran)))
    luput = [u for u in ukuran if any(c.terlihat and not c.ketemu for c in u.diagnosa.catatan)]
    print(f"\nkasus dengan cacat yang luput ({len(luput)}), yang pertama:")
    for u in luput[:_CONTOH_GAGAL]:
        jenis = ", ".join(c.jenis for c in u.diagnosa.catatan if c.terlihat and not c.ketemu)
        print(f"  {u.nomor:>6} {jenis}")


def _line(u: Ukuran) -> str:
    peta = {"nomor": u.nomor, "terbukti": u.terbukti, **vars(u.nilai), "tata": u.tata}
    return json.dumps(peta, ensure_ascii=False)


def _draw(nomor: int, benih: int, *, cacat: bool) -> tuple[Kasus, tuple[Cacat, ...]]:
    if not cacat:
        return draw_case(nomor, benih), ()
    kasus = draw_faulty(nomor, benih)
    return kasus.kasus, kasus.cacat


def _write_case(nomor: int, benih: int, folder: Path, *, cacat: bool) -> Path:
    """Write a workbook, and its truth beside it as JSON."""
    kasus, isi_cacat = _draw(nomor, benih, cacat=cacat)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{'cacat-' if cacat else ''}{benih}-{nomor} {kasus.berkas}.xlsx"
    path.write_bytes(kasus.bytes())
    peta: dict[str, object] = {"tata": kasus.tata, "kebenaran": kasus.kebenaran.dokumen()}
    if cacat:
        peta["cacat"] = [{**vars(c), "terkait": sorted(c.terkait)} for c in isi_cacat]
    teks = json.dumps(peta, ensure_ascii=False, indent=1)
    path.with_suffix(".json").write_text(teks, encoding="utf-8")
    return path


def _show(nomor: int, benih: int, folder: Path, *, cacat: bool) -> None:
    """Write one case with its truth, and print how it was read."""
    print(_write_case(nomor, benih, folder, cacat=cacat))
    kasus, isi_cacat = _draw(nomor, benih, cacat=cacat)
    benar = kasus.kebenaran
    dokumen = check_bytes(kasus.bytes(), kasus.berkas)
    tata = " ".join(f"{k}={v}" for k, v in kasus.tata.items() if v not in {"tiada", "rapi"})
    print("tata     :", tata)
    print(f"benar    : anggaran {benar.anggaran} realisasi {benar.realisasi} {benar.kolom} "
          f"{benar.tingkat} terbukti={benar.terbukti} {benar.bukti}")  # fmt: skip
    for butir in isi_cacat:
        print(
            "cacat    :",
            butir.jenis,
            butir.sel[:6],
            f"terlihat={butir.terlihat} saksi={butir.saksi}",
        )
    print("bacaan   :", diagnose(dokumen, isi_cacat) if cacat else grade(dokumen, benar))
    for sumber in dokumen.get("sumber", ()):
        print("sumber   :", {k: v for k, v in sumber.items() if k not in {"berkas", "bukti"}})
        for bukti in sumber.get("bukti", ()):
            print("   bukti :", bukti)
    for temuan in dokumen.get("temuan", ()):
        print(
            f"temuan   : {temuan['kode']} {temuan['tingkat']} {temuan['sel'][:4]} {temuan['pesan']}"
        )
        for sebab in temuan["sebab"][:3]:
            print("   sebab :", sebab["jenis"], sebab["sel"][:4], sebab["keyakinan"])
    print("galat    :", dokumen.get("galat", dokumen.get("runtuh", "-")))


if __name__ == "__main__":
    main()
