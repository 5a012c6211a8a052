"""Words that may say who somebody is: nothing of a survey is shown that could be such."""

import re

from lkjip_xl.norms.responden import TANDA_PRIBADI

_PANJANG = 40  # letters of an answer, an occupation or a service; longer texts are remarks
_TANDA = re.compile(TANDA_PRIBADI)


def may_be_personal(teks: str) -> bool:
    """Tell a text with a telephone number, an address of mail, an NIK, or that tells a story."""
    return len(teks) > _PANJANG or _TANDA.search(teks) is not None
