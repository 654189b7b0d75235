# SPDX-License-Identifier: LGPL-2.1-or-later
"""The words that offices write, in Vietnamese and English, and how they are told to be the same."""

import difflib
import re
import unicodedata

_TONES = "\u0300\u0301\u0303\u0309\u0323"


def fold(text):
    """For headers and key words: without marks, case and punctuation, so that NFC, NFD and a forgotten mark are the same."""
    plain = unicodedata.normalize("NFKD", str(text)).casefold().replace("đ", "d")
    plain = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(plain.split())


def same(text):
    """For names: NFC or NFD, case and spaces do not matter, nor on which vowel a tone stands (Khánh Hoà, Khánh Hòa); marks do."""
    words = unicodedata.normalize("NFD", str(text)).casefold().split()
    return " ".join(_tone_last(word) for word in words)


def _tone_last(word):
    tones = [c for c in word if c in _TONES]
    return "".join(c for c in word if c not in _TONES) + "".join(tones)


def title_of(lines):
    """Which of the lines above a table is its title: the first that is named as one, below the names of offices and the motto."""
    named = (line for line in lines if re.search(r"\b(chi so|bo tieu chi|tieu chi|bang|ket qua|phieu|index|scores?|criteria)\b", fold(line)))
    return next(named, lines[0] if lines else None)


def slug(text):
    """An id of a name: Hà Nội is ha-noi."""
    return fold(text).replace(" ", "-")


def nearest(word, choices):
    """The choice that a mistyped word most likely means, or None."""
    by_fold = {}
    for choice in choices:
        by_fold.setdefault(fold(choice), choice)
    near = difflib.get_close_matches(fold(word), by_fold, 1, 0.75)
    return by_fold[near[0]] if near else None


def is_not_applicable(text):
    return fold(text) in _NOT_APPLICABLE


_NOT_APPLICABLE = {"n a", "na", "kad", "k a d", "khong ap dung", "khong a d", "not applicable"}

DASHES = {"-", "–", "—", "--", "/", "…", "..."}

# What a column holds, by its folded header.
COLUMNS = {
    "number": "stt, so tt, tt, so thu tu, ma, ma so, ma tieu chi, ma chi so, muc, so hieu, no, nr, number, code, id, criterion id, #",
    "title": "tieu chi, ten tieu chi, noi dung, noi dung tieu chi, noi dung danh gia, linh vuc tieu chi, linh vuc, chi so, ten chi so, "
    "chi so thanh phan, tieu chi thanh phan, tieu chi tieu chi thanh phan, linh vuc tieu chi tieu chi thanh phan, ten linh vuc tieu chi, "
    "chi tieu, title, criterion, criteria, criterion title, indicator, description",
    "max": "diem toi da, diem chuan, thang diem, diem cao nhat, muc diem toi da, max, maximum, max points, maximum points, max score, maximum score",
    "weight": "trong so, ty trong, he so, weight",
    "rule": "cach cham, cach cham diem, cach danh gia, cach tinh, cach tinh diem, phuong phap cham, phuong phap danh gia, huong dan cham, "
    "huong dan cham diem, quy tac, quy tac cham diem, rule, scoring, scoring rule, how it is scored",
    "words": "dien giai, cach cham bang loi, rule in words, in words",
    "owner": "co quan chu tri, don vi chu tri, chu tri, co quan phu trach, don vi phu trach, phu trach, don vi theo doi, co quan theo doi, "
    "co quan tham dinh, don vi tham dinh, nguoi phu trach, owner, responsible, lead, responsible body",
    "source": "can cu, nguon, nguon so lieu, source, legal basis",
    "other": "thiet lap khac, other settings",
    "unit-id": "ma don vi, ma dv, ma dia phuong, unit id, unit code, id of unit",
    "unit": "don vi, ten don vi, don vi hanh chinh, co quan, ten co quan, co quan don vi, don vi duoc danh gia, don vi dia phuong, dia phuong, "
    "ten dia phuong, tinh, tinh thanh, tinh thanh pho, ten tinh, huyen, quan huyen, huyen thanh pho, huyen thi xa thanh pho, xa, "
    "xa phuong, xa phuong thi tran, phuong xa, so, so nganh, so ban nganh, bo nganh, bo, unit, unit name, units, name, "
    "name of unit, province, district, commune, department, ministry, agency, locality",
    "level": "cap, level, cap hanh chinh",
    "parent": "truc thuoc, thuoc, thuoc tieu chi, don vi cap tren, parent, belongs to, below",
    "ranked": "xep hang don vi, duoc xep hang, co xep hang, ranked",
    "group": "khoi, cum, vung, nhom, khoi thi dua, cum thi dua, block, region, group, cluster",
    "result": "tong, tong diem, tong so diem, tong cong, cong, total, total score, sum, score, xep hang, hang, thu hang, xep thu, rank, ranking, "
    "xep loai, muc xep loai, loai, band, grade, ty le, ty le phan tram, phan tram, ket qua, percent, percentage, %, chi so tong hop, diem tong hop",
    "note": "ghi chu, giai trinh, tai lieu kiem chung, ho so kiem chung, minh chung, note, notes, remark, remarks, comment, evidence",
    "key": "thiet lap, setting",
    "setting": "gia tri, value",
    "member": "ten may doc, member",
}
_COLUMN_OF = {}
for _column, _words in COLUMNS.items():
    for _word in _words.split(","):
        _COLUMN_OF.setdefault(_word.strip(), _column)


def column_of(header):
    """What a header says that its column holds, or None; "group:region" and the like name a dimension themselves."""
    text = str(header).strip().casefold()
    if re.match(r"(group|attribute|nhóm|thuộc tính):", unicodedata.normalize("NFC", text)):
        return "attribute" if fold(text.partition(":")[0]) in ("attribute", "thuoc tinh") else "group"
    return _COLUMN_OF.get("%" if text == "%" else "#" if text == "#" else fold(text))


_TOTAL = {"tong", "tong cong", "tong diem", "tong so", "tong so diem", "cong", "total", "sum", "diem tong"}
_UNDER_UNITS = _TOTAL | {"trung binh", "binh quan", "diem trung binh", "mean", "average", "cao nhat", "thap nhat", "highest", "lowest", "max", "min"}


def is_total(text):
    return fold(text) in _TOTAL


def is_summary(text):
    """Whether a row of a table of units is no unit: a sum, a mean, or a second row of headers."""
    return fold(text) in _UNDER_UNITS or column_of(text) is not None


# The inputs of a leaf that has several, by what stands in a header below its number.
INPUTS = {
    "count": "so luong, so dat, dat, so ho so dung han, so luong dat, count",
    "of": "tong so, tren tong so, of, tong",
    "actual": "thuc hien, ket qua, ket qua thuc hien, dat duoc, actual",
    "plan": "ke hoach, giao, plan",
    "target": "chi tieu, chi tieu giao, muc tieu, target",
    "previous": "ky truoc, nam truoc, cung ky, previous",
}
_INPUT_OF = {word.strip(): name for name, words in INPUTS.items() for word in words.split(",")}


def input_of(text, inputs):
    """The input that a header names, of those of a leaf."""
    folded = fold(text)
    if _INPUT_OF.get(folded) in inputs:
        return _INPUT_OF[folded]
    return next((name for name in inputs if fold(name) == folded), None)


_STAGES = (
    ("reviewed", ("sau giai trinh", "giai trinh", "phuc tra", "ra soat", "reviewed")),
    ("appraised", ("tham dinh", "appraised", "appraisal")),
    ("self", ("tu danh gia", "tu cham", "tu cham diem", "self")),
    ("survey", ("khao sat", "dieu tra xa hoi hoc", "survey")),
    ("published", ("cong bo", "cong nhan", "published")),
)


def stage_of(text, stages=()):
    """The stage that a sheet's name or heading says, or None."""
    folded = f" {fold(text)} "
    for stage in stages:
        if f" {fold(stage)} " in folded:
            return stage
    for stage, words in _STAGES:
        if any(f" {word} " in folded for word in words):
            return stage
    return None


_STAGE_NAMED = re.compile(
    r"(?:(?:so )?diem |ket qua )?(?:don vi |co quan |hoi dong |to )?(?:" + "|".join(word for _, words in _STAGES for word in words) + ")"
)


def is_stage(text):
    """Whether a header is nothing but a stage: "Điểm tự chấm" is one, "Trung tâm Thẩm định" is a unit."""
    return _STAGE_NAMED.fullmatch(fold(text)) is not None


_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_YEAR = r"((?:19|20)\d\d)"
_DATED = re.compile(r"\b(?:ngay \d{1,2} )?thang \d{1,2} nam \d{4}\b|\bngay \d{1,2} \d{1,2} \d{4}\b|\b\d{1,2} \d{1,2} \d{4}\b")


def periods_of(text, is_name):
    """The periods that a sheet's name or heading says, as texts. Headings name decisions and dates too, so there a bare year is none."""
    written = re.findall(rf"(?<![\w-]){_YEAR}-(S[12]|Q[1-4]|(?:0[1-9]|1[0-2]))(?![\w])", str(text), re.I)
    if written:
        return sorted({f"{year}-{part.upper()}" for year, part in written})
    folded = fold(text)
    found = set()
    for part, year in re.findall(rf"\bquy (i{{1,3}}|iv|[1-4]) (?:nam )?{_YEAR}\b", folded):
        found.add(f"{year}-Q{_ROMAN.get(part, part)}")
    for year, part in re.findall(rf"\b{_YEAR} q(?:uy )?([1-4])\b", folded):
        found.add(f"{year}-Q{part}")
    for part, year in re.findall(rf"\b6 thang (dau|cuoi) (?:nam )?{_YEAR}\b", folded):
        found.add(f"{year}-S{1 if part == 'dau' else 2}")
    for part, year in re.findall(rf"\bthang (1[0-2]|0?[1-9]) (?:nam )?{_YEAR}\b", folded):
        if is_name or not re.search(rf"ngay \d{{1,2}} thang {part}", folded):
            found.add(f"{year}-{int(part):02}")
    if found:
        return sorted(found)
    if is_name:
        return sorted(set(re.findall(rf"\b{_YEAR}\b", folded)))
    return sorted(set(re.findall(rf"\b(?:nam|ky|year|period) {_YEAR}\b", _DATED.sub(" ", folded))))
