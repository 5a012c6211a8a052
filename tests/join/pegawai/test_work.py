"""The work of counting lists grows with their rows."""

from tests.alat.kerja import count_calls
from tests.alat.kisi import kisi, periksa


def test_many_jabatan_are_found_in_one_pass() -> None:
    """A list of 4,000 persons with jabatan of their own would take a minute: rows × jabatan."""

    def work(banyak: int) -> int:
        baris = (
            f'{n}|Orang {n}|"19700112199603{n:04}"|III/c|Pelaksana {n}' for n in range(1, banyak)
        )
        grid = kisi(
            "\n".join(("DAFTAR NOMINATIF PEGAWAI", "No|Nama|NIP|Gol|Jabatan", *baris)),
            lembar="Nominatif",
        )
        return count_calls(lambda: periksa(grid), "lkjip_xl/join/pegawai", "measures/hasil")

    # Twice the rows: twice the work, and a fifth for what sorting adds.
    assert work(400) < 2.2 * work(200)
