"""Measure lkjip-xl on composed workbooks: python -m bench.susunan --n 5000 --benih 1 --proses 2."""

import argparse
import json
import sys
from pathlib import Path

from bench.susunan.kasus import draw_case
from bench.susunan.measure.cetak import by_choice, false_alarm, summary
from bench.susunan.measure.jalan import check_bytes
from bench.susunan.measure.nilai import grade
from bench.susunan.measure.ukur import Ukuran, measure_all

_CONTOH_GAGAL = 40


def main() -> None:
    """Read the arguments and do what they ask."""
    p = argparse.ArgumentParser(prog="python -m bench.susunan", description=__doc__)
    p.add_argument("--n", type=int, default=500, help="banyaknya buku kerja")
    p.add_argument("--mulai", type=int, default=0, help="nomor kasus pertama")
    p.add_argument("--benih", type=int, default=1)
    p.add_argument("--proses", type=int, default=1)
    p.add_argument("--tulis", type=Path, help="tulis buku kerja dan kebenarannya ke folder ini")
    p.add_argument("--kasus", type=int, help="tulis satu kasus dan tunjukkan bagaimana dibaca")
    p.add_argument("--json", type=Path, help="tulis setiap ukuran sebagai satu baris JSON")
    a = p.parse_args()
    if a.kasus is not None:
        _show(a.kasus, a.benih, a.tulis or Path())
    elif a.tulis:
        _write(a.n, a.benih, a.mulai, a.tulis)
    else:
        _measure(a)


def _measure(a: argparse.Namespace) -> None:
    isi: list[Ukuran] = []
    for u in measure_all(a.n, a.benih, a.proses, a.mulai):
        isi.append(u)
        if len(isi) % 500 == 0:
            print(f"{len(isi)} …", file=sys.stderr)
    if a.json:
        a.json.write_text("".join(_line(u) + "\n" for u in isi), encoding="utf-8")
    print("\n".join(summary(isi)))
    print()
    print("\n".join(by_choice([u for u in isi if u.terbukti])))
    gagal = [u for u in isi if u.terbukti and (u.nilai.hasil != "benar" or false_alarm(u))]
    print(f"\nkasus yang gagal ({len(gagal)}), yang pertama:")
    for u in gagal[:_CONTOH_GAGAL]:
        kode = ",".join(sorted(set(u.nilai.kesalahan)))
        print(f"  {u.nomor:>6} {u.nilai.hasil:<12}{kode} {u.nilai.sela[:70]}")


def _line(u: Ukuran) -> str:
    return json.dumps({"nomor": u.nomor, "terbukti": u.terbukti, **vars(u.nilai), "tata": u.tata},
                      ensure_ascii=False)  # fmt: skip


def _write(banyak: int, benih: int, mulai: int, folder: Path) -> None:
    """Write workbooks, each in a folder of its own with its truth beside it."""
    for nomor in range(mulai, mulai + banyak):
        _write_case(nomor, benih, folder)


def _write_case(nomor: int, benih: int, folder: Path) -> Path:
    kasus = draw_case(nomor, benih)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{benih}-{nomor} {kasus.berkas}.xlsx"
    path.write_bytes(kasus.bytes())
    isi = {"tata": kasus.tata, "kebenaran": kasus.kebenaran.dokumen()}
    path.with_suffix(".json").write_text(
        json.dumps(isi, ensure_ascii=False, indent=1), encoding="utf-8"
    )
    return path


def _show(nomor: int, benih: int, folder: Path) -> None:
    """Write one case with its truth, and print how it was read."""
    path = _write_case(nomor, benih, folder)
    kasus = draw_case(nomor, benih)
    benar = kasus.kebenaran
    dokumen = check_bytes(kasus.bytes(), kasus.berkas)
    print(path)
    print(
        "tata     :",
        " ".join(f"{k}={v}" for k, v in kasus.tata.items() if v not in {"tiada", "rapi"}),
    )
    print(f"benar    : anggaran {benar.anggaran} realisasi {benar.realisasi} {benar.kolom} "
          f"{benar.tingkat} terbukti={benar.terbukti} {benar.bukti}")  # fmt: skip
    print("bacaan   :", grade(dokumen, benar))
    for satu in dokumen.get("sumber", ()):
        print("sumber   :", {k: v for k, v in satu.items() if k not in {"berkas", "bukti"}})
        for bukti in satu.get("bukti", ()):
            print("   bukti :", bukti)
    for satu in dokumen.get("temuan", ()):
        print(f"temuan   : {satu['kode']} {satu['tingkat']} {satu['sel'][:4]} {satu['pesan']}")
    if "galat" in dokumen:
        print("galat    :", dokumen["galat"])


if __name__ == "__main__":
    main()
